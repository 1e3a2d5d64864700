package org.gabor.app.view.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.gabor.app.view.theme.Icons;

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

    /**
     * A small button with an icon.
     *
     * @param meaning for its tooltip and for a screen reader
     */
    public static Button iconButton(String id, String icon, String meaning, Runnable action) {
        Button button = new Button();
        button.setId(id);
        face(button, icon, meaning);
        button.getStyleClass().addAll("icon-button", "small");
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** Gives a button another icon and meaning. */
    public static void face(Button button, String icon, String meaning) {
        button.setGraphic(Icons.of(icon, 14));
        button.setAccessibleText(meaning);
        button.setTooltip(new Tooltip(meaning));
    }

    /** As {@link #iconButton}, with a frame. */
    public static Button framedButton(String id, String icon, String meaning, Runnable action) {
        Button button = iconButton(id, icon, meaning, action);
        button.getStyleClass().add("line");
        return button;
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
