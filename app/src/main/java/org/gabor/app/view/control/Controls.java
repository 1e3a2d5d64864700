package org.gabor.app.view.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Small building blocks of panels. */
public final class Controls {

    private Controls() {}

    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A centred sentence for an empty view. */
    public static Label message(String sentence) {
        Label label = label(sentence, "muted", "empty-message");
        label.setWrapText(true);
        label.setMaxWidth(360);
        StackPane.setAlignment(label, Pos.CENTER);
        return label;
    }

    /** A spacer that takes all the room left in a row. */
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /** Shows a node, or hides it so that it takes no room. */
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
