package org.gabor.app.view.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.gabor.app.runs.SessionState;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.run.RunState;
import org.gabor.engine.run.RunSummary;
import org.junit.jupiter.api.Test;

/** The list of runs, and how a run ends. */
class RunsPaneTest extends TrainViewFixture {

    @Test
    void aLostWorkerIsSaidInASentenceAndTheRunGoesOn() throws Exception {
        start();
        say(30, 1);
        worker.lose("The training process ended unexpectedly.");
        await(() -> model.stateProperty().get() == SessionState.LOST);
        await(() -> robot.lookup("#hint").queryAs(Label.class).getText().equals("The training process ended unexpectedly."));
        robot.interact(() -> robot.lookup("#resume").queryButton().fire());
        await(() -> model.stateProperty().get() == SessionState.STARTING && worker.isTraining());
        worker.say(SCRIPT.started());
        await(() -> model.stateProperty().get() == SessionState.RUNNING);
        await(() -> !robot.lookup("#hint-line").query().isVisible());
    }

    @Test
    void runsAreListedAndRenamed() throws Exception {
        start();
        TableView<RunSummary> table = robot.lookup("#run-list").queryTableView();
        await(() -> table.getItems().size() == 1 && table.getItems().getFirst().title().equals("Run 1"));
        await(() -> table.getSelectionModel().getSelectedItem() != null);
        robot.interact(table::requestFocus);
        robot.push(KeyCode.F2);
        robot.eraseText(5).write("Baseline").push(KeyCode.ENTER);
        await(() -> RunFolder.list(home.resolve("runs")).getFirst().title().equals("Baseline"));
    }

    @Test
    void theListSaysThatARunWasStoppedAsSoonAsItIs() throws Exception {
        start();
        worker.say(SCRIPT.started());
        await(() -> model.stateProperty().get() == SessionState.RUNNING && listed() == RunState.RUNNING);
        List<RunState> atTheEnd = new ArrayList<>();
        robot.interact(() -> {
            model.stateProperty().addListener((_, _, state) -> {
                if (state == SessionState.DONE) {
                    atTheEnd.add(listed());
                }
            });
            model.stop();
        });
        await(() -> model.stateProperty().get() == SessionState.DONE);
        assertEquals(List.of(RunState.STOPPED), atTheEnd);
        await(() -> model.library().runs().getFirst().seconds() == ScriptedWorker.SECONDS);
    }

    private RunState listed() {
        return model.library().runs().isEmpty() ? null : model.library().runs().getFirst().state();
    }
}
