package org.gabor.app.view.look;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gabor.app.look.BankTiles;
import org.gabor.app.look.MapTiles;
import org.gabor.app.runs.FilterTiles;
import org.gabor.app.runs.FilterTiles.Scale;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.control.Panel;
import org.gabor.app.view.control.Segments;
import org.gabor.app.vm.look.FiltersModel;
import org.gabor.engine.probe.FeatureMaps;
import org.gabor.engine.probe.FilterBank;
import org.gabor.engine.probe.Statistics;

/** The layer's filters beside its maps in the same order; the selected map enlarged. */
final class FiltersTab extends GridPane {

    private static final double MAP_WIDTH = 232;
    private static final double ARITHMETIC_HEIGHT = 240;

    private final FiltersModel model;
    private final TileSheet filterSheet;
    private final TileSheet mapSheet;
    private final ObjectProperty<Scale> filterScale = new SimpleObjectProperty<>(Scale.EACH);
    private final ObjectProperty<Scale> mapScale = new SimpleObjectProperty<>(Scale.EACH);
    private final Panel filters;
    private final Panel maps;
    private final Label noFilters = Controls.message("This layer has no filters: choose a convolution at the left.");
    private final Label hover = Controls.label("", "caption", "muted");

    FiltersTab(FiltersModel model) {
        this.model = model;
        setId("look-filters");
        getStyleClass().add("look-tab");
        filterSheet = new TileSheet("look-filter-sheet", model.mapProperty());
        mapSheet = new TileSheet("look-map-sheet", model.mapProperty());
        Segments<Scale> filterScales = scales("look-filter-scale", filterScale, "filter");
        Segments<Scale> mapScales = scales("look-map-scale", mapScale, "map");
        filters = new Panel("Filters", new StackPane(filterSheet, noFilters), filterScales);
        VBox mapBox = new VBox(mapSheet, caption());
        VBox.setVgrow(mapSheet, Priority.ALWAYS);
        maps = new Panel("Feature maps", mapBox, mapScales);
        MapPane enlarged = new MapPane(model);
        layOut();
        add(filters, 0, 0);
        add(maps, 1, 0);
        add(enlarged, 2, 0);
        add(new ArithmeticPane(model), 0, 1, 3, 1);
        follow();
    }

    private HBox caption() {
        HBox caption = new HBox(hover, Controls.spring(), Controls.label("same order as the filters", "caption", "muted"));
        caption.getStyleClass().add("look-caption");
        return caption;
    }

    /** Filters and maps share the width that the enlarged map leaves. */
    private void layOut() {
        ColumnConstraints half = new ColumnConstraints();
        half.setHgrow(Priority.ALWAYS);
        half.setPrefWidth(400);
        half.setMinWidth(120);
        ColumnConstraints side = new ColumnConstraints(MAP_WIDTH);
        getColumnConstraints().setAll(half, half, side);
        RowConstraints sheets = new RowConstraints();
        sheets.setVgrow(Priority.ALWAYS);
        sheets.setMinHeight(0);
        getRowConstraints().setAll(sheets, new RowConstraints(ARITHMETIC_HEIGHT));
    }

    private static Segments<Scale> scales(String stem, ObjectProperty<Scale> scale, String noun) {
        Segments<Scale> segments = new Segments<>(stem, scale, List.of(Scale.values())).small();
        segments.describe(Scale.EACH, "Each", "Each %s to its own range".formatted(noun));
        segments.describe(Scale.LAYER, "Layer", "All to the range of the layer");
        return segments;
    }

    private void follow() {
        model.filtersProperty().subscribe(_ -> showFilters());
        filterScale.subscribe(_ -> showFilters());
        model.mapsProperty().subscribe(_ -> showMaps());
        mapScale.subscribe(_ -> showMaps());
        mapSheet.onHover(map -> hover.setText(model.mapsProperty().get().filter(seen -> map >= 0 && map < seen.count())
                .map(seen -> describe(seen, map)).orElse("")));
    }

    private void showFilters() {
        Optional<FilterBank> bank = model.filtersProperty().get();
        filters.setDetail(
                bank.map(seen -> "%,d of %d×%d×%d".formatted(seen.filters(), seen.height(), seen.width(), seen.channels()))
                        .orElse(""));
        noFilters.setVisible(bank.isEmpty());
        filterSheet.setVisible(bank.isPresent());
        filterSheet.show(bank.map(seen -> new BankTiles(new FilterTiles(seen, filterScale.get()))));
    }

    private void showMaps() {
        Optional<FeatureMaps> seen = model.mapsProperty().get();
        maps.setDetail(seen.map(FiltersTab::describe).orElse(""));
        mapSheet.show(seen.map(shown -> new MapTiles(shown, mapScale.get())));
    }

    private static String describe(FeatureMaps maps) {
        List<Integer> shape = maps.shape();
        return shape.size() == 1 ? "%,d values".formatted(maps.count())
                : "%,d of %d×%d".formatted(maps.count(), shape.get(shape.size() - 2), shape.getLast());
    }

    private static String describe(FeatureMaps maps, int map) {
        Statistics values = maps.statistics(map);
        return String.format(Locale.ROOT, "map %d: %.4g to %.4g, mean %.4g", map, values.min(), values.max(), values.mean());
    }
}
