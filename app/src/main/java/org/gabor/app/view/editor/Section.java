package org.gabor.app.view.editor;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gabor.app.view.control.Controls;

/** A titled part of the inspector. */
class Section extends VBox {

    Section() {
        getStyleClass().add("section");
    }

    /** The title, and a node at its right end. */
    Section(String title, Node... right) {
        this();
        Label label = new Label(title);
        label.getStyleClass().add("strong");
        HBox head = new HBox(label, Controls.spring());
        head.getChildren().addAll(right);
        head.getStyleClass().add("section-head");
        getChildren().add(head);
    }
}
