package org.gabor.app.view.editor;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.gabor.app.view.control.Controls;

/** A name, and its value at the right end. */
final class TableRow extends HBox {

    TableRow(String title, String value) {
        Label label = new Label(title);
        label.getStyleClass().add("muted");
        getChildren().setAll(label, Controls.spring(), new Label(value));
        getStyleClass().add("table-row");
    }
}
