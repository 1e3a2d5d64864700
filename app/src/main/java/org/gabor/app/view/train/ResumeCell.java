package org.gabor.app.view.train;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableCell;
import org.gabor.app.vm.TrainModel;
import org.gabor.engine.run.RunSummary;

/** The way on for a run that was stopped or lost. */
final class ResumeCell extends TableCell<RunSummary, RunSummary> {

    private final TrainModel model;
    private final Hyperlink resume = new Hyperlink("Resume");

    ResumeCell(TrainModel model) {
        this.model = model;
        getStyleClass().add("number");
        resume.setOnAction(_ -> model.resume(getItem().folder()));
    }

    @Override
    protected void updateItem(RunSummary run, boolean empty) {
        super.updateItem(run, empty);
        boolean offered = !empty && run != null && run.resumable() && !model.stateProperty().get().isBusy();
        setGraphic(offered ? resume : null);
        if (offered) {
            resume.setAccessibleText("Resume " + run.title() + " from its last checkpoint");
        }
    }
}
