package org.gabor.app.view.start;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.gabor.app.view.control.Segments;
import org.gabor.app.view.start.card.StrandStyle;
import org.gabor.app.view.theme.Icons;
import org.gabor.zoo.Zoo;
import org.gabor.zoo.about.Strand;

/** The gallery's filters and view options: strands, order, all sizes, and cards or timeline. */
final class GalleryTools {

    private GalleryTools() {}

    static Region of(ObjectProperty<Gallery> gallery, ObjectProperty<GalleryMode> mode) {
        Segments<GalleryMode> modes = new Segments<>("gallery-mode", mode, List.of(GalleryMode.values()));
        for (GalleryMode each : GalleryMode.values()) {
            modes.describe(each, each.title(), each.title());
        }
        HBox right = new HBox(8, order(gallery), every(gallery), modes);
        right.setAlignment(Pos.CENTER_LEFT);
        SpreadRow tools = new SpreadRow(strands(gallery), right);
        tools.getStyleClass().add("gallery-tools");
        return tools;
    }

    private static HBox strands(ObjectProperty<Gallery> gallery) {
        HBox chips = new HBox(8);
        chips.setAlignment(Pos.CENTER_LEFT);
        Stream.of(Strand.values()).map(strand -> chip(strand, gallery)).forEach(chips.getChildren()::add);
        return chips;
    }

    private static ToggleButton chip(Strand strand, ObjectProperty<Gallery> gallery) {
        Region dot = new Region();
        dot.getStyleClass().add("strand-dot");
        ToggleButton chip = new ToggleButton(strand.title(), dot);
        chip.setId("strand-" + strand.name().toLowerCase(Locale.ROOT));
        chip.getStyleClass().addAll("strand-chip", StrandStyle.of(strand));
        chip.setAccessibleText("Only " + strand.title());
        chip.setOnAction(_ -> gallery.set(gallery.get().with(strand, chip.isSelected())));
        gallery.subscribe(now -> chip.setSelected(now.strands().contains(strand)));
        return chip;
    }

    private static MenuButton order(ObjectProperty<Gallery> gallery) {
        MenuButton menu = new MenuButton();
        menu.setId("gallery-order");
        menu.getStyleClass().add("chip");
        menu.setTooltip(new Tooltip("Sort by"));
        Label title = new Label();
        HBox content = new HBox(8, Icons.of("sort", 16), title, Icons.of("down", 16));
        content.setAlignment(Pos.CENTER_LEFT);
        menu.setGraphic(content);
        for (GalleryOrder order : GalleryOrder.values()) {
            RadioMenuItem item = new RadioMenuItem(order.title());
            item.setId("order-" + order.name().toLowerCase(Locale.ROOT));
            item.setOnAction(_ -> gallery.set(gallery.get().with(order)));
            gallery.subscribe(now -> item.setSelected(now.order() == order));
            menu.getItems().add(item);
        }
        gallery.subscribe(now -> {
            title.setText(now.order().title());
            menu.setAccessibleText("Sorted by " + now.order().title());
        });
        return menu;
    }

    private static ToggleButton every(ObjectProperty<Gallery> gallery) {
        ToggleButton every = new ToggleButton("All %d".formatted(Zoo.all().size()));
        every.setId("gallery-every");
        every.getStyleClass().add("strand-chip");
        every.setTooltip(new Tooltip("A card for every network, not one for each family"));
        every.setAccessibleText("A card for every network");
        every.setOnAction(_ -> gallery.set(gallery.get().withEvery(every.isSelected())));
        gallery.subscribe(now -> every.setSelected(now.every()));
        return every;
    }
}
