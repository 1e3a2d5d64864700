package org.gabor.app.view.train;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import org.gabor.app.view.control.Controls;
import org.gabor.app.vm.TrainModel;
import org.gabor.engine.run.RunSummary;

/** The actions of a run: resume it if it was stopped or lost, start another run from its weights, or train an example again. */
final class RunActionsCell extends TableCell<RunSummary, RunSummary> {

    private final TrainModel model;
    private final Hyperlink use = new Hyperlink("Use");
    private final Hyperlink resume = new Hyperlink("Resume");
    private final Hyperlink again = new Hyperlink("Train again");
    private final HBox links = new HBox(8, use, resume, again);

    /** @param trainAgain opens the network of a run and trains it by the same recipe */
    RunActionsCell(TrainModel model, Consumer<Path> trainAgain) {
        this.model = model;
        getStyleClass().add("number");
        links.getStyleClass().add("run-actions");
        use.setMinWidth(USE_PREF_SIZE);
        resume.setMinWidth(USE_PREF_SIZE);
        again.setMinWidth(USE_PREF_SIZE);
        again.setOnAction(_ -> trainAgain.accept(getItem().folder()));
        use.setOnAction(_ -> model.startFrom(getItem().folder()));
        resume.setOnAction(_ -> model.resume(getItem().folder()));
    }

    @Override
    protected void updateItem(RunSummary run, boolean empty) {
        super.updateItem(run, empty);
        boolean idle = !empty && run != null && !model.stateProperty().get().isBusy();
        setGraphic(idle ? links : null);
        if (idle) {
            Controls.show(use, run.doneEpochs() > 0);
            use.setAccessibleText("Start the next run from the weights of " + run.title());
            Controls.show(resume, run.resumable());
            Controls.show(again, run.example());
            again.setAccessibleText("Train the network of " + run.title() + " again by the same recipe");
            resume.setAccessibleText("Resume " + run.title() + " from its last checkpoint");
        }
    }
}
