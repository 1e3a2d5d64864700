package org.gabor.app.view.compare;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.gabor.app.editor.list.LayerListRow;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.theme.FamilyStyle;
import org.gabor.app.view.theme.Icons;

/** A card of the layer list: icon, name and output shape on the tint of its family. */
final class LayerListCards {

    private LayerListCards() {}

    static HBox of(LayerListRow stop, boolean chosen) {
        Label title = new Label(stop.title());
        title.setMinWidth(0);
        Label shape = new Label(stop.shape());
        shape.getStyleClass().addAll("caption", "muted");
        shape.setMinWidth(Region.USE_PREF_SIZE);
        HBox card = new HBox(8, Icons.of(stop.icon(), 14), title, Controls.spring(), shape);
        card.getStyleClass().addAll("slim-card", FamilyStyle.of(stop.family()));
        if (chosen) {
            card.getStyleClass().add("chosen");
        }
        return card;
    }
}
