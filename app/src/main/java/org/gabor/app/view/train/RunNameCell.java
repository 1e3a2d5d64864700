package org.gabor.app.view.train;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Circle;
import javafx.util.converter.DefaultStringConverter;
import org.gabor.app.view.control.Controls;
import org.gabor.engine.run.RunSummary;

/** A run's name behind a dot in the colour of its curves; editable. */
final class RunNameCell extends TextFieldTableCell<RunSummary, String> {

    private final PlottedRuns drawn;
    private final Circle dot = new Circle(4.5);
    private final Label example = Controls.label("Example", "caption", "badge");
    private final HBox marks = new HBox(6, dot, example);

    RunNameCell(PlottedRuns drawn) {
        super(new DefaultStringConverter());
        this.drawn = drawn;
        getStyleClass().add("run-name");
        marks.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    public void updateItem(String title, boolean empty) {
        super.updateItem(title, empty);
        showDot();
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        showDot();
    }

    private void showDot() {
        if (isEditing()) {
            return;
        }
        RunSummary run = isEmpty() || getTableRow() == null ? null : getTableRow().getItem();
        setGraphic(run == null ? null : marks);
        if (run != null) {
            Controls.show(example, run.example());
            dot.setFill(drawn.colour(run.folder()));
        }
    }
}
