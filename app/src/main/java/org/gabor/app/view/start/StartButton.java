package org.gabor.app.view.start;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.theme.Icons;

/** A button of the start page: icon, title, and its keyboard shortcut. */
final class StartButton extends Button {

    private final Label title = new Label();

    StartButton(String id, String icon, String title, String keys) {
        setId(id);
        getStyleClass().add("start-button");
        setMaxWidth(Double.MAX_VALUE);
        this.title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(this.title, Priority.ALWAYS);
        Label key = Controls.label(keys, "caption", "start-key");
        key.setMinWidth(USE_PREF_SIZE);
        HBox content = new HBox(8, Icons.of(icon, 16), this.title, key);
        content.setAlignment(Pos.CENTER_LEFT);
        content.prefWidthProperty().bind(widthProperty().subtract(26));
        setGraphic(content);
        setTitle(title);
    }

    void setTitle(String text) {
        title.setText(text);
        setAccessibleText(text);
    }
}
