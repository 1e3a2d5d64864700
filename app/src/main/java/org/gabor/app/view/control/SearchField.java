package org.gabor.app.view.control;

import atlantafx.base.controls.CustomTextField;
import javafx.beans.binding.Bindings;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.gabor.app.view.theme.Icons;

/** A field with a magnifying glass; a cross at its end or Escape clears it. */
public final class SearchField extends CustomTextField {

    /** {@code key} is the shortcut that is shown at the right while the field is empty. */
    public SearchField(String id, String prompt, String key) {
        setId(id);
        getStyleClass().add("search-field");
        setPromptText(prompt);
        setAccessibleText(prompt);
        setMaxWidth(Double.MAX_VALUE);
        setLeft(Icons.of("search", 16));
        Label cap = new Label(key);
        cap.getStyleClass().add("kbd");
        rightProperty().bind(Bindings.when(textProperty().isEmpty()).<Node>then(cap).otherwise(cross()));
        HBox.setHgrow(this, Priority.ALWAYS);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                clear();
                event.consume();
            }
        });
    }

    private Node cross() {
        StackPane cross = new StackPane(Icons.of("close", 12));
        cross.setId(getId() + "-clear");
        cross.setCursor(Cursor.DEFAULT);
        cross.setPickOnBounds(true);
        cross.setOnMouseClicked(_ -> clear());
        return cross;
    }
}
