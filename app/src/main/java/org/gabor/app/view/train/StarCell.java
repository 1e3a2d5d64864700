package org.gabor.app.view.train;

import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import org.gabor.app.view.theme.Icons;
import org.gabor.app.vm.TrainModel;
import org.gabor.engine.run.RunSummary;

/** The star of a run, which the user sets. */
final class StarCell extends TableCell<RunSummary, RunSummary> {

    private final Button star = new Button();

    StarCell(TrainModel model) {
        getStyleClass().add("star-cell");
        star.getStyleClass().addAll("icon-button", "small");
        star.setOnAction(_ -> model.library().star(getItem().folder(), !getItem().starred()));
    }

    @Override
    protected void updateItem(RunSummary run, boolean empty) {
        super.updateItem(run, empty);
        setGraphic(empty || run == null ? null : star);
        if (getGraphic() != null) {
            star.setGraphic(Icons.of(run.starred() ? "starf" : "star", 16));
            star.getStyleClass().remove("warn");
            if (run.starred()) {
                star.getStyleClass().add("warn");
            }
            star.setAccessibleText((run.starred() ? "Remove the star from " : "Star ") + run.title());
        }
    }
}
