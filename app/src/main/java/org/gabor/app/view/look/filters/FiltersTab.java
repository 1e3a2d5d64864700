package org.gabor.app.view.look.filters;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gabor.app.look.FilterTiles;
import org.gabor.app.look.MapTiles;
import org.gabor.app.look.TileScale;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.control.Panel;
import org.gabor.app.view.control.Segments;
import org.gabor.app.view.look.filters.TileSheet.Spot;
import org.gabor.app.vm.look.FilterSheets;
import org.gabor.app.vm.look.FilterSheets.Order;
import org.gabor.app.vm.look.FiltersModel;
import org.gabor.app.vm.look.MaximizeModel;
import org.gabor.engine.probe.FeatureMaps;

/** The layer's filters beside its maps in the same order; the selected map enlarged. */
public final class FiltersTab extends GridPane {

    private static final double MAP_WIDTH = 232;
    private static final double ARITHMETIC_HEIGHT = 240;
    /** The height of the maps' panel from which it has room for a histogram. */
    private static final double TALL = 340;

    private final FiltersModel model;
    private final FilterSheets sheets;
    private final TileSheet filterSheet;
    private final TileSheet mapSheet;
    private final Panel filters;
    private final Panel maps;
    private final Label noFilters = Controls.message("This layer has no filters: choose a convolution at the left.");
    private final Label filterHover = Controls.label("", "caption", "muted");
    private final Label filterOrder = Controls.label("", "caption", "muted");
    private final Label mapHover = Controls.label("", "caption", "muted");
    private final ColorBar colorBar = new ColorBar();
    private final MapHistogramPane histogram = new MapHistogramPane();

    public FiltersTab(FiltersModel model) {
        this.model = model;
        sheets = new FilterSheets(model);
        setId("look-filters");
        getStyleClass().add("look-tab");
        filterSheet = new TileSheet("look-filter-sheet", model.mapProperty());
        mapSheet = new TileSheet("look-map-sheet", model.mapProperty());
        Segments<TileScale> filterScales = scales("look-filter-scale", sheets.filterScaleProperty(), "filter",
                List.of(TileScale.EACH, TileScale.LAYER));
        Segments<TileScale> mapScales = scales("look-map-scale", sheets.mapScaleProperty(), "map", List.of(TileScale.values()));
        filters = new Panel("Filters", new StackPane(sheet(filterSheet, filterHover, filterOrder), noFilters), filterScales,
                SheetMenus.filters(sheets));
        VBox mapBox = sheet(mapSheet, mapHover, colorBar);
        mapBox.getChildren().add(histogram);
        maps = new Panel("Feature maps", mapBox, mapScales, SheetMenus.maps(sheets));
        maps.heightProperty().subscribe(height -> Controls.show(histogram, height.doubleValue() > TALL));
        MapPane enlarged = new MapPane(sheets, new MaximizeModel(model));
        layOut();
        add(filters, 0, 0);
        add(maps, 1, 0);
        add(enlarged, 2, 0);
        add(new ArithmeticPane(model), 0, 1, 3, 1);
        follow();
    }

    private static VBox sheet(TileSheet sheet, Label hover, Node legend) {
        hover.setId(sheet.getId().replace("sheet", "hover"));
        hover.setMinWidth(0);
        HBox caption = new HBox(hover, Controls.spring(), legend);
        caption.getStyleClass().add("look-caption");
        VBox.setVgrow(sheet, Priority.ALWAYS);
        return new VBox(sheet, caption);
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

    private static Segments<TileScale> scales(String stem, ObjectProperty<TileScale> scale, String noun,
                                              List<TileScale> choices) {
        Segments<TileScale> segments = new Segments<>(stem, scale, choices).small();
        for (TileScale choice : choices) {
            switch (choice) {
                case EACH -> segments.describe(choice, "Each", "Each %s to its own range".formatted(noun));
                case LAYER -> segments.describe(choice, "Layer", "All to the range of the layer");
                case NETWORK -> segments.describe(choice, "Net", "All to the range of the whole network");
            }
        }
        return segments;
    }

    private void follow() {
        sheets.filtersProperty().subscribe(_ -> showFilters());
        sheets.mapsProperty().subscribe(_ -> {
            showMaps();
            if (sheets.orderProperty().get() == Order.ACTIVATION) {
                showFilters();
            }
        });
        sheets.orderProperty().subscribe((_, _) -> showFilters());
        filterSheet.onHover(spot -> filterHover.setText(spot.map(this::filterValue).orElse("")));
        mapSheet.onHover(spot -> mapHover.setText(spot.map(this::mapValue).orElse("")));
    }

    private void showFilters() {
        Optional<FilterTiles> tiles = sheets.filtersProperty().get();
        filters.setDetail(model.filtersProperty().get()
                .map(seen -> "%,d of %d×%d×%d".formatted(seen.filters(), seen.height(), seen.width(), seen.channels()))
                .orElse(""));
        noFilters.setVisible(tiles.isEmpty());
        filterSheet.getParent().setVisible(tiles.isPresent());
        filterOrder.setText(switch (sheets.orderProperty().get()) {
            case NUMBER -> "";
            case ORIENTATION -> "sorted by orientation";
            case ACTIVATION -> "sorted by activation";
        });
        filterSheet.show(tiles, sheets.filterOrder());
    }

    private void showMaps() {
        Optional<MapTiles> tiles = sheets.mapsProperty().get();
        maps.setDetail(tiles.map(seen -> describe(seen.maps())).orElse(""));
        mapSheet.show(tiles, sheets.mapOrder());
        tiles.ifPresent(shown -> {
            colorBar.show(shown);
            histogram.show(shown.maps());
        });
    }

    private String filterValue(Spot spot) {
        return sheets.filtersProperty().get().filter(tiles -> spot.tile() < tiles.count()).map(tiles -> {
            float[] values = tiles.values(spot.tile());
            int area = tiles.width() * tiles.height();
            String numbers = IntStream.range(0, values.length / area)
                    .mapToObj(channel -> number(values[channel * area + spot.row() * tiles.width() + spot.column()]))
                    .collect(Collectors.joining(", "));
            return "filter %d, row %d, column %d: %s".formatted(spot.tile(), spot.row(), spot.column(), numbers);
        }).orElse("");
    }

    private String mapValue(Spot spot) {
        return sheets.mapsProperty().get().filter(tiles -> spot.tile() < tiles.count()).map(tiles -> {
            int index = spot.tile() * tiles.maps().mapSize() + spot.row() * tiles.width() + spot.column();
            return "map %d, row %d, column %d: %s".formatted(spot.tile(), spot.row(), spot.column(),
                    number(tiles.maps().values()[index]));
        }).orElse("");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }

    private static String describe(FeatureMaps maps) {
        List<Integer> shape = maps.shape();
        return shape.size() == 1 ? "%,d values".formatted(maps.count())
                : "%,d of %d×%d".formatted(maps.count(), shape.get(shape.size() - 2), shape.getLast());
    }
}
