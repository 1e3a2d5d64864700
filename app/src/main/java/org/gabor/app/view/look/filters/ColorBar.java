package org.gabor.app.view.look.filters;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import org.gabor.app.look.ColorScale;
import org.gabor.app.look.MapTiles;
import org.gabor.app.look.TileScale;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.image.Resampling;

/** The colours of the maps, with what their ends stand for. */
final class ColorBar extends HBox {

    private static final int LENGTH = 64;
    private static final int THICKNESS = 8;

    private final Label low = Controls.label("", "caption", "muted");
    private final Label high = Controls.label("", "caption", "muted");
    private final ImageView colors = new ImageView();

    ColorBar() {
        super(6);
        getStyleClass().add("look-setting");
        setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(low, colors, high);
    }

    void show(MapTiles tiles) {
        ColorScale scale = tiles.colors();
        boolean own = tiles.scale() == TileScale.EACH;
        low.setText(own ? ownLow(tiles) : number(tiles.low()));
        high.setText(own ? "own max" : number(tiles.high()));
        Resampling bar = Resampling.of(LENGTH, THICKNESS);
        for (int x = 0; x < LENGTH; x++) {
            double share = (double) x / (LENGTH - 1);
            int color = scale.argb(scale == ColorScale.DIVERGING ? 2 * share - 1 : share);
            for (int y = 0; y < THICKNESS; y++) {
                bar.pixels()[y * LENGTH + x] = color;
            }
        }
        colors.setImage(bar.image());
    }

    private static String ownLow(MapTiles tiles) {
        if (tiles.low() >= 0) {
            return "0";
        }
        return tiles.colors() == ColorScale.DIVERGING ? "own −max" : "own min";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }
}
