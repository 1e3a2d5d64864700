package org.gabor.app.view.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A framed box with a title, a detail in muted text and controls at the right. */
public final class Panel extends VBox {

    private final Label title = Controls.label("", "strong");
    private final Label detail = Controls.label("", "muted");

    public Panel(String name, Node content, Node... controls) {
        getStyleClass().add("look-panel");
        title.setText(name);
        title.setMinWidth(USE_PREF_SIZE);
        detail.setMinWidth(0);
        HBox head = new HBox(title, detail, Controls.spring());
        head.getChildren().addAll(controls);
        head.getStyleClass().add("panel-head");
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().setAll(head, content);
        setMinSize(0, 0);
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    public void setDetail(String text) {
        detail.setText(text);
    }
}
