package org.gabor.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.gabor.app.editor.Document;
import org.gabor.app.runs.SessionState;
import org.gabor.app.vm.EditorModel;
import org.gabor.app.vm.TrainModel;
import org.gabor.engine.run.RunState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The real worker is killed while it trains: a sentence at once, the drawing as it was, and the run goes on when told to. */
@ExtendWith(ApplicationExtension.class)
class LostWorkerTest {

    @TempDir
    Path home;

    private EditorModel editor;
    private TrainModel training;

    @Start
    void start(Stage stage) {
        Workbench workbench = Workbench.open(stage, home);
        editor = workbench.editor();
        training = workbench.training();
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(training::close);
    }

    @Test
    void aKilledWorkerLosesNothing(FxRobot robot) {
        MouseAndKeyboard hands = new MouseAndKeyboard(robot);
        Document drawn = editor.document();
        robot.interact(training.next()::useBookRecipe);
        hands.press(KeyCode.F5);
        MouseAndKeyboard.waitUntil("the first epoch", 60, () -> epochs() >= 1);

        worker().destroyForcibly();
        MouseAndKeyboard.waitUntil("the sentence", 2, () -> is(SessionState.LOST)
                && hint(robot).startsWith("The training process was killed"));
        assertEquals(drawn, editor.document());
        assertEquals(RunState.INTERRUPTED, training.library().runs().getFirst().state());

        int before = epochs();
        hands.click("#resume");
        MouseAndKeyboard.waitUntil("the run to go on", 60, () -> is(SessionState.RUNNING) && epochs() > before);
        assertEquals(1, training.library().runs().size(), "it is the same run");

        hands.press(KeyCode.CONTROL, KeyCode.Q);
        hands.click("#answer-keep-training");
        assertTrue(is(SessionState.RUNNING), "closing asks first");
    }

    /** The only process that this one has started. */
    private static ProcessHandle worker() {
        return ProcessHandle.current().children().findFirst().orElseThrow();
    }

    private boolean is(SessionState state) {
        return training.stateProperty().get() == state;
    }

    private int epochs() {
        return training.shownProperty().get().flatMap(run -> training.library().curves(run).view().lastEpoch())
                .map(epoch -> epoch.epoch()).orElse(0);
    }

    private static String hint(FxRobot robot) {
        return robot.lookup("#hint").queryAs(Label.class).getText();
    }
}
