package org.gabor.app.view.look.flow;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gabor.app.view.control.Controls;

/** A framed box with a title, a detail in muted text and controls at the right. */
final class FlowPanel extends VBox {

    private final Label detail = Controls.label("", "muted");

    FlowPanel(String name, Node content, Node... controls) {
        getStyleClass().add("look-panel");
        Label title = Controls.label(name, "strong");
        title.setMinWidth(USE_PREF_SIZE);
        detail.setMinWidth(0);
        HBox head = new HBox(title, detail, Controls.spring());
        head.getChildren().addAll(controls);
        head.getStyleClass().add("panel-head");
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().setAll(head, content);
        setMinSize(0, 0);
    }

    void setDetail(String text) {
        detail.setText(text);
    }
}
