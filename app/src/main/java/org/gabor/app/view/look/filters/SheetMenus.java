package org.gabor.app.view.look.filters;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import org.gabor.app.look.FilterTiles;
import org.gabor.app.look.MapTiles;
import org.gabor.app.view.control.Controls;
import org.gabor.app.vm.look.FilterSheets;
import org.gabor.app.vm.look.FilterSheets.Channels;
import org.gabor.app.vm.look.FilterSheets.Order;

/** The menus that say how filters and maps are drawn. */
final class SheetMenus {

    private static final int MOST_CHANNELS = 65_535;

    private SheetMenus() {}

    static ViewMenu filters(FilterSheets sheets) {
        Map<Optional<FilterTiles.Color>, String> colors = new LinkedHashMap<>();
        colors.put(Optional.empty(), "Usual colours");
        colors.put(Optional.of(FilterTiles.Color.GREY), "Grey");
        colors.put(Optional.of(FilterTiles.Color.SIGNED), "Signed, blue to red");
        colors.put(Optional.of(FilterTiles.Color.RGB), "RGB, of three channels");
        Map<Channels, String> channels = new LinkedHashMap<>();
        channels.put(Channels.ALL, "All together");
        channels.put(Channels.NORM, "Norm over channels");
        channels.put(Channels.ONE, "One channel");
        return order(new ViewMenu("look-filter-view", "How filters are drawn"), sheets)
                .choices("Colours", sheets.filterColorProperty(), colors)
                .choices("Input channels", sheets.channelsProperty(), channels).control(channel(sheets)).separator()
                .check("What was learned", sheets.learnedProperty()).check("Smoothed", sheets.smoothProperty());
    }

    private static HBox channel(FilterSheets sheets) {
        Spinner<Integer> number = new Spinner<>(0, MOST_CHANNELS, sheets.channelProperty().get());
        number.setId("look-filter-channel");
        number.setEditable(true);
        number.setPrefWidth(84);
        number.getEditor().setAccessibleText("Number of the input channel");
        number.valueProperty().subscribe((_, now) -> {
            sheets.channelProperty().set(now);
            sheets.channelsProperty().set(Channels.ONE);
        });
        HBox line = new HBox(8, Controls.label("Channel", "dense"), number);
        line.getStyleClass().add("look-setting");
        return line;
    }

    static ViewMenu maps(FilterSheets sheets) {
        Map<Optional<MapTiles.Color>, String> colors = new LinkedHashMap<>();
        colors.put(Optional.empty(), "Usual colours");
        colors.put(Optional.of(MapTiles.Color.VIRIDIS), "Viridis");
        colors.put(Optional.of(MapTiles.Color.GREY), "Grey");
        colors.put(Optional.of(MapTiles.Color.SIGNED), "Signed, blue to red");
        return order(new ViewMenu("look-map-view", "How maps are drawn"), sheets)
                .choices("Colours", sheets.mapColorProperty(), colors);
    }

    /** Filters and maps have one order: filter n lies where map n lies. */
    private static ViewMenu order(ViewMenu menu, FilterSheets sheets) {
        Map<Order, String> orders = new LinkedHashMap<>();
        orders.put(Order.NUMBER, "By number");
        orders.put(Order.ORIENTATION, "By the filters' orientation");
        orders.put(Order.ACTIVATION, "By activation");
        return menu.choices("Order of filters and maps", sheets.orderProperty(), orders);
    }
}
