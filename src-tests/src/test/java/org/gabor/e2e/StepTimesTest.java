package org.gabor.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.gabor.app.editor.LayerTimes;
import org.gabor.app.vm.EditorModel;
import org.gabor.app.vm.TrainModel;
import org.gabor.graph.model.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Where the time of a step goes, asked of the real worker by a click. */
@ExtendWith(ApplicationExtension.class)
class StepTimesTest {

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
    void aClickMeasuresEveryLayerOnceAndTrainingGoesBefore(FxRobot robot) {
        MouseAndKeyboard hands = new MouseAndKeyboard(robot);
        hands.click("#colour-by-time");
        MouseAndKeyboard.waitUntil("the times", 60, () -> said(robot).endsWith("images/s"));
        LayerTimes times = editor.timesProperty().get();
        List<String> convolutionsAndDense = editor.document().graph().nodes().values().stream()
                .filter(node -> times.of(node.id()) > 0 && node.label().matches("(conv|fc).*")).map(Node::label).sorted()
                .toList();
        assertEquals(List.of("conv1", "conv2", "fc1", "fc2", "fc3"), convolutionsAndDense);
        assertEquals(0, ProcessHandle.current().children().filter(ProcessHandle::isAlive).count(), "the worker has gone");

        hands.click("#timing-deed");
        hands.press(KeyCode.F5);
        hands.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        MouseAndKeyboard.waitUntil("the sentence", 10, () -> said(robot).startsWith("A run in training uses the processor"));
        assertTrue(editor.timesProperty().get().total() > 0, "what was measured stays");
    }

    private static String said(FxRobot robot) {
        return robot.lookup("#timing").queryLabeled().getText();
    }
}
