package org.gabor.app.view.editor;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.theme.Icons;

/** A paragraph that opens when its title is pressed. */
final class CollapsibleText extends VBox {

    CollapsibleText(String title, String text) {
        ToggleButton head = new ToggleButton(title);
        head.setId("fold-" + title.toLowerCase(Locale.ROOT).replace(' ', '-'));
        head.getStyleClass().add("fold-link");
        Label paragraph = new Label(text);
        paragraph.setWrapText(true);
        paragraph.getStyleClass().addAll("paragraph", "muted", "folded-text");
        head.selectedProperty().subscribe(open -> {
            head.setGraphic(Icons.of(open ? "down" : "right", 16));
            head.setAccessibleText(title + (open ? ", shown" : ", hidden"));
            Controls.show(paragraph, open);
        });
        getChildren().setAll(head, paragraph);
    }
}
