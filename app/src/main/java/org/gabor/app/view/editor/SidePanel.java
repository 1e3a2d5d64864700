package org.gabor.app.view.editor;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.control.Segments;

/** The left panel: the palette, or the outline in its place. */
final class SidePanel extends VBox {

    private enum Tab { PALETTE, OUTLINE }

    SidePanel(PaletteView palette, OutlineView outline) {
        getStyleClass().addAll("side-panel", "panel-left");
        ObjectProperty<Tab> shown = new SimpleObjectProperty<>(Tab.PALETTE);
        shown.subscribe(tab -> {
            Controls.show(palette, tab == Tab.PALETTE);
            Controls.show(outline, tab == Tab.OUTLINE);
        });
        Segments<Tab> tabs = new Segments<>("show", shown, List.of(Tab.values())).small().filling();
        tabs.describe(Tab.PALETTE, "Palette", "Palette");
        tabs.describe(Tab.OUTLINE, "Outline", "Outline");
        StackPane content = new StackPane(palette, outline);
        VBox.setVgrow(content, Priority.ALWAYS);
        HBox foot = new HBox(tabs);
        foot.getStyleClass().add("side-foot");
        HBox.setHgrow(tabs, Priority.ALWAYS);
        getChildren().setAll(content, foot);
    }
}
