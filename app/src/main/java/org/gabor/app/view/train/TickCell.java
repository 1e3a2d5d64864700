package org.gabor.app.view.train;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import org.gabor.app.vm.TrainModel;
import org.gabor.engine.run.RunSummary;

/** Whether a run's curves are drawn. The shown run's always are. */
final class TickCell extends TableCell<RunSummary, RunSummary> {

    private final TrainModel model;
    private final CheckBox box = new CheckBox();

    TickCell(TrainModel model) {
        this.model = model;
        getStyleClass().add("tick-cell");
        box.setOnAction(_ -> model.compare(getItem().folder(), box.isSelected()));
    }

    @Override
    protected void updateItem(RunSummary run, boolean empty) {
        super.updateItem(run, empty);
        setGraphic(empty || run == null ? null : box);
        if (getGraphic() != null) {
            boolean shown = model.shownProperty().get().filter(run.folder()::equals).isPresent();
            box.setSelected(shown || model.library().ticked().contains(run.folder()));
            box.setDisable(shown);
            box.setAccessibleText("Compare " + run.title());
        }
    }
}
