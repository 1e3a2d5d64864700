package org.gabor.app.view.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.gabor.app.view.figure.FigureMenu;

/** A framed box with a title, a detail in muted text and controls at the right. It can be saved as a figure. */
public final class Panel extends VBox {

    private static final double LEAST_FOR_TITLE = 40;

    private final Label title = Controls.label("", "strong");
    private final HBox head;
    private final Label detail = Controls.label("", "muted");

    public Panel(String name, Node content, Node... controls) {
        getStyleClass().add("look-panel");
        title.setText(name);
        title.setMinWidth(USE_PREF_SIZE);
        detail.setMinWidth(0);
        Label notice = Controls.label("", "caption", "muted", "figure-notice");
        head = new HBox(title, detail, Controls.spring(), notice);
        head.getChildren().addAll(controls);
        head.getChildren().add(new FigureMenu(this, title::getText, List.of(controls), notice));
        head.getStyleClass().add("panel-head");
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().setAll(head, content);
        setMinSize(0, 0);
        widthProperty().subscribe(_ -> fitTitle());
        // What doesn't fit is cut off instead of covering the neighbours.
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    /** The title is cut off only if there is no other room for the controls. */
    private void fitTitle() {
        title.setMinWidth(USE_PREF_SIZE);
        if (head.minWidth(-1) > getWidth()) {
            title.setMinWidth(LEAST_FOR_TITLE);
        }
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    public void setDetail(String text) {
        detail.setText(text);
    }
}
