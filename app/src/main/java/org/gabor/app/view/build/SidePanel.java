package org.gabor.app.view.build;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The left panel: the palette, or the outline in its place. */
final class SidePanel extends VBox {

    private final ToggleGroup group = new ToggleGroup();

    SidePanel(PaletteView palette, OutlineView outline) {
        getStyleClass().addAll("side-panel", "panel-left");
        StackPane content = new StackPane(palette, outline);
        VBox.setVgrow(content, Priority.ALWAYS);
        ToggleButton layers = tab("show-palette", "Palette", palette);
        ToggleButton tree = tab("show-outline", "Outline", outline);
        HBox tabs = new HBox(layers, tree);
        tabs.getStyleClass().addAll("seg", "small", "side-tabs");
        for (ToggleButton tab : List.of(layers, tree)) {
            HBox.setHgrow(tab, Priority.ALWAYS);
            tab.setMaxWidth(Double.MAX_VALUE);
        }
        layers.setSelected(true);
        group.selectedToggleProperty().addListener((_, old, now) -> {
            if (now == null) {
                old.setSelected(true);
            }
        });
        HBox foot = new HBox(tabs);
        foot.getStyleClass().add("side-foot");
        HBox.setHgrow(tabs, Priority.ALWAYS);
        getChildren().setAll(content, foot);
    }

    private ToggleButton tab(String id, String title, Node content) {
        ToggleButton tab = new ToggleButton(title);
        tab.setId(id);
        tab.setAccessibleText(title);
        tab.setToggleGroup(group);
        tab.selectedProperty().subscribe(shown -> Visibility.show(content, shown));
        return tab;
    }
}
