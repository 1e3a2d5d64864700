package org.gabor.app.view.train;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gabor.app.view.control.HelpMark;

/** A line of the recipe: a name, a question mark that explains it in plain words, a control. */
final class RecipeRow extends HBox {

    private static final double LABEL_WIDTH = 112;

    RecipeRow(String title, String help, Region control) {
        this(title, help, control, LABEL_WIDTH);
    }

    /** With a narrower name, for a control that needs the room. */
    RecipeRow(String title, String help, Region control, double labelWidth) {
        getStyleClass().add("recipe-row");
        HelpMark mark = new HelpMark(control.getId() + "-help", help);
        Label name = Controls.label(title);
        name.setLabelFor(control);
        HBox label = new HBox(4, name, mark);
        label.getStyleClass().add("recipe-label");
        label.setMinWidth(labelWidth);
        label.setPrefWidth(labelWidth);
        control.setAccessibleText(title);
        control.setAccessibleHelp(help);
        control.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(control, Priority.ALWAYS);
        getChildren().setAll(label, control);
    }
}
