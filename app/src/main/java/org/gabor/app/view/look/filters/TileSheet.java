package org.gabor.app.view.look.filters;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.gabor.app.look.Tiles;
import org.gabor.app.view.image.Resampling;

/**
 * Tiles in a grid that fills its panel; one is selected. If they would become too small, the grid scrolls. Two sheets with the same
 * selection, such as filters and their maps, highlight the same number.
 */
final class TileSheet extends ScrollPane {

    private static final int GAP = 2;
    private static final int SMALLEST = 18;
    private static final int LARGEST = 140;
    private static final int SCROLL_BAR = 10;
    private static final int MARGIN = 12;
    private static final int FRAME = 2;
    private static final double EVEN = 0.75;

    /** A pixel of a tile, in the tile's own pixels. */
    record Spot(int tile, int row, int column) {}

    private final IntegerProperty selected;
    private final ImageView picture = new ImageView();
    private final Rectangle frame = new Rectangle();
    private final Pane sheet = new Pane(picture, frame);
    private Optional<Tiles> tiles = Optional.empty();
    private List<Integer> order = List.of();
    private int columns = 1;
    private int across = 1;
    private int down = 1;

    /** @param selected the number of the selected tile, shared with other sheets */
    TileSheet(String id, IntegerProperty selected) {
        this.selected = selected;
        setId(id);
        getStyleClass().add("tile-sheet");
        setContent(sheet);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        picture.setSmooth(false);
        picture.relocate(FRAME, FRAME);
        frame.getStyleClass().add("tile-frame");
        frame.setMouseTransparent(true);
        selected.subscribe(_ -> placeFrame());
        widthProperty().subscribe(_ -> paint());
        heightProperty().subscribe(_ -> paint());
        picture.setOnMousePressed(press -> {
            requestFocus();
            at(press).ifPresent(selected::set);
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    }

    /**
     * Shows tiles, or nothing.
     *
     * @param sorted the numbers of all tiles in the order in which they are shown
     */
    void show(Optional<? extends Tiles> now, List<Integer> sorted) {
        tiles = now.map(Tiles.class::cast);
        order = sorted;
        paint();
    }

    /** Calls back with the pixel under the mouse, and with nothing when it leaves. */
    void onHover(Consumer<Optional<Spot>> listener) {
        picture.setOnMouseMoved(move -> listener.accept(spot(move)));
        picture.setOnMouseExited(_ -> listener.accept(Optional.empty()));
    }

    private Optional<Integer> at(MouseEvent event) {
        int column = (int) event.getX() / (across + GAP);
        int row = (int) event.getY() / (down + GAP);
        return Optional.of(row * columns + column)
                .filter(place -> column < columns && place < order.size()).map(order::get);
    }

    private Optional<Spot> spot(MouseEvent event) {
        int x = (int) event.getX() % (across + GAP);
        int y = (int) event.getY() % (down + GAP);
        return tiles.filter(_ -> x < across && y < down).flatMap(shown -> at(event)
                .map(tile -> new Spot(tile, y * shown.height() / down, x * shown.width() / across)));
    }

    private void move(KeyEvent key) {
        int by = key.getCode() == KeyCode.LEFT ? -1 : key.getCode() == KeyCode.RIGHT ? 1
                : key.getCode() == KeyCode.UP ? -columns : key.getCode() == KeyCode.DOWN ? columns : 0;
        int to = order.indexOf(selected.get()) + by;
        if (by != 0 && to >= 0 && to < order.size()) {
            selected.set(order.get(to));
            key.consume();
        }
    }

    private void paint() {
        picture.setVisible(tiles.isPresent());
        if (tiles.isPresent() && getWidth() > SCROLL_BAR && getHeight() > 0) {
            fit(tiles.get());
            draw(tiles.get());
        }
        placeFrame();
    }

    /** Chooses the columns that make the tiles as large as possible. */
    private void fit(Tiles shown) {
        double ratio = (double) shown.height() / shown.width();
        int best = 0;
        for (int c = shown.count(); c >= 1; c--) {
            int rows = Math.ceilDiv(shown.count(), c);
            double wide = (room(getWidth()) + GAP) / c - GAP;
            double high = ((room(getHeight()) + GAP) / rows - GAP) / ratio;
            int size = (int) Math.min(Math.min(wide, high), LARGEST);
            if (size > best) {
                best = size;
                columns = c;
            }
        }
        // Whole pixels of a tile look even, unless they would leave too much of the room empty.
        int whole = best / shown.width() * shown.width();
        across = whole < EVEN * best ? best : whole;
        if (best < SMALLEST) {
            across = SMALLEST;
            columns = Math.max(1, (int) ((room(getWidth()) - SCROLL_BAR + GAP) / (across + GAP)));
        }
        down = Math.max(1, (int) Math.round(across * ratio));
    }

    /** The room for tiles, within the margin that the frame of an outer tile needs. */
    private static double room(double side) {
        return side - 2 * (MARGIN + FRAME);
    }

    private void draw(Tiles shown) {
        int rows = Math.ceilDiv(shown.count(), columns);
        Resampling image = Resampling.of(columns * (across + GAP) - GAP, rows * (down + GAP) - GAP);
        for (int place = 0; place < order.size(); place++) {
            image.draw(shown.pixels(order.get(place)), shown.width(), place % columns * (across + GAP),
                    place / columns * (down + GAP), across, down);
        }
        picture.setImage(image.image());
    }

    private void placeFrame() {
        int place = order.indexOf(selected.get());
        frame.setVisible(tiles.isPresent() && place >= 0);
        frame.setX(FRAME + place % columns * (across + GAP) - FRAME / 2.0);
        frame.setY(FRAME + place / columns * (down + GAP) - FRAME / 2.0);
        frame.setWidth(across + FRAME);
        frame.setHeight(down + FRAME);
    }
}
