package org.gabor.app.view.look.filters;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.gabor.app.look.MapTiles;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.control.Panel;
import org.gabor.app.view.control.Segments;
import org.gabor.app.view.image.Resampling;
import org.gabor.app.vm.look.FilterSheets;
import org.gabor.app.vm.look.FiltersModel;
import org.gabor.app.vm.look.FiltersModel.Place;
import org.gabor.app.vm.look.MaximizeModel;
import org.gabor.engine.probe.FeatureMaps;
import org.gabor.engine.probe.Statistics;

/** The selected map, enlarged, with a cross on one of its pixels, and its figures. */
final class MapPane extends VBox {

    private static final double HEAD = 40;
    /** The side of the picture below which the figures give way. */
    private static final double SMALLEST = 80;
    private static final String[] FIGURES = {"Pixel", "Value", "Largest", "Smallest", "Mean", "Zeros", "Silent maps"};

    /** What is enlarged. */
    private enum Shown { MAP, EXCITING }

    private final FilterSheets sheets;
    private final FiltersModel model;
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.MAP);
    private final ImageView picture = new ImageView();
    private final Line across = new Line();
    private final Line down = new Line();
    private final Pane stage = new Pane(picture, across, down);
    private final GridPane table;
    private final Panel panel;
    private final Label[] figures = new Label[FIGURES.length];

    MapPane(FilterSheets sheets, MaximizeModel exciting) {
        this.sheets = sheets;
        model = sheets.model();
        picture.setId("look-map");
        picture.setSmooth(false);
        across.getStyleClass().add("look-cross");
        down.getStyleClass().add("look-cross");
        across.setMouseTransparent(true);
        down.setMouseTransparent(true);
        stage.setFocusTraversable(true);
        stage.setAccessibleText("The selected map; the arrow keys move the cross");
        stage.getStyleClass().add("look-map-stage");
        table = table();
        VBox content = new VBox(stage, table);
        content.setAlignment(Pos.TOP_CENTER);
        ExcitingPane excitingPane = new ExcitingPane(exciting);
        Segments<Shown> choice = new Segments<>("look-enlarged", shown, List.of(Shown.values())).small();
        choice.describe(Shown.MAP, "Map", "The map itself");
        choice.describe(Shown.EXCITING, "Excited by", "An image that excites the map");
        panel = new Panel("Map", new StackPane(content, excitingPane), choice);
        shown.subscribe(now -> {
            content.setVisible(now == Shown.MAP);
            excitingPane.setVisible(now == Shown.EXCITING);
        });
        shown.subscribe(_ -> want(exciting));
        sceneProperty().subscribe(_ -> want(exciting));
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().setAll(panel);
        setMinSize(0, 0);
        sheets.mapsProperty().subscribe(_ -> paint());
        model.mapProperty().subscribe(_ -> paint());
        model.crossProperty().subscribe(_ -> paint());
        widthProperty().subscribe(_ -> paint());
        heightProperty().subscribe(_ -> paint());
        stage.setOnMousePressed(this::pick);
        stage.setOnMouseDragged(this::pick);
        stage.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    }

    /** Only while it is seen. */
    private void want(MaximizeModel exciting) {
        exciting.want(getScene() != null && shown.get() == Shown.EXCITING);
    }

    private GridPane table() {
        GridPane table = new GridPane();
        table.getStyleClass().add("look-figures");
        for (int i = 0; i < FIGURES.length; i++) {
            figures[i] = Controls.label("", "dense");
            figures[i].setId("look-figure-" + FIGURES[i].toLowerCase(Locale.ROOT).replace(' ', '-'));
            Label name = Controls.label(FIGURES[i], "dense", "muted");
            name.setMinWidth(USE_PREF_SIZE);
            GridPane.setHgrow(name, Priority.ALWAYS);
            table.addRow(i, name, figures[i]);
        }
        return table;
    }

    private void pick(MouseEvent press) {
        stage.requestFocus();
        sheets.mapsProperty().get().ifPresent(tiles -> {
            int row = (int) Math.clamp(press.getY() * tiles.height() / picture.getFitHeight(), 0, tiles.height() - 1);
            int column = (int) Math.clamp(press.getX() * tiles.width() / picture.getFitWidth(), 0, tiles.width() - 1);
            model.placeProperty().set(Optional.of(new Place(row, column)));
        });
    }

    private void move(KeyEvent key) {
        int right = key.getCode() == KeyCode.RIGHT ? 1 : key.getCode() == KeyCode.LEFT ? -1 : 0;
        int below = key.getCode() == KeyCode.DOWN ? 1 : key.getCode() == KeyCode.UP ? -1 : 0;
        if (right != 0 || below != 0) {
            sheets.mapsProperty().get().ifPresent(tiles -> {
                Place from = model.crossProperty().get().orElse(new Place(0, 0));
                model.placeProperty().set(Optional.of(new Place(Math.clamp(from.row() + below, 0, tiles.height() - 1),
                        Math.clamp(from.column() + right, 0, tiles.width() - 1))));
            });
            key.consume();
        }
    }

    private void paint() {
        Optional<MapTiles> tiles = sheets.mapsProperty().get().filter(maps -> model.mapProperty().get() < maps.count());
        picture.setVisible(tiles.isPresent());
        across.setVisible(tiles.isPresent());
        down.setVisible(tiles.isPresent());
        tiles.ifPresent(this::paint);
    }

    private void paint(MapTiles tiles) {
        int map = model.mapProperty().get();
        double room = getHeight() - HEAD - (hasRoomForTable() ? table.prefHeight(-1) : 0);
        double width = Math.min(getWidth() - 2, Math.max(1, room) * tiles.width() / tiles.height());
        double height = width * tiles.height() / tiles.width();
        Controls.show(table, hasRoomForTable());
        panel.setTitle("Map " + map);
        panel.setDetail("%d×%d".formatted(tiles.height(), tiles.width()));
        Resampling image = Resampling.of(tiles.width(), tiles.height());
        image.draw(tiles.pixels(map), tiles.width(), 0, 0, tiles.width(), tiles.height());
        picture.setImage(image.image());
        picture.setFitWidth(width);
        picture.setFitHeight(height);
        stage.setMinHeight(height);
        stage.setMaxSize(width, height);
        model.crossProperty().get().filter(place -> place.row() < tiles.height() && place.column() < tiles.width())
                .ifPresent(place -> {
                    cross(place, width / tiles.width(), height / tiles.height(), width, height);
                    describe(tiles.maps(), map, place, tiles.width());
                });
    }

    private boolean hasRoomForTable() {
        return getHeight() - HEAD - table.prefHeight(-1) > SMALLEST;
    }

    private void cross(Place place, double cellWidth, double cellHeight, double width, double height) {
        double x = (place.column() + 0.5) * cellWidth;
        double y = (place.row() + 0.5) * cellHeight;
        across.setEndX(width);
        across.setStartY(y);
        across.setEndY(y);
        down.setEndY(height);
        down.setStartX(x);
        down.setEndX(x);
    }

    private void describe(FeatureMaps maps, int map, Place place, int width) {
        Statistics values = maps.statistics(map);
        double value = maps.values()[map * maps.mapSize() + place.row() * width + place.column()];
        String[] texts = {"row %d, col %d".formatted(place.row(), place.column()), number(value), number(values.max()),
            number(values.min()), number(values.mean()), String.format(Locale.ROOT, "%.1f %%", 100 * values.zeros()),
            "%d of %d".formatted(silent(maps), maps.count())};
        for (int i = 0; i < texts.length; i++) {
            figures[i].setText(texts[i]);
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }

    /** The maps that are zero everywhere. */
    private static int silent(FeatureMaps maps) {
        int silent = 0;
        for (int map = 0; map < maps.count(); map++) {
            silent += maps.statistics(map).zeros() == 1 ? 1 : 0;
        }
        return silent;
    }
}
