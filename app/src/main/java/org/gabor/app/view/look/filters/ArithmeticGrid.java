package org.gabor.app.view.look.filters;

import java.util.Locale;
import javafx.beans.property.IntegerProperty;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.gabor.app.look.ColorScale;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.image.Resampling;
import org.gabor.engine.probe.PixelArithmetic.Patch;

/** The values of a patch as squares: one channel at a time, that of the current step, which is framed. */
final class ArithmeticGrid extends VBox {

    private static final int SIDE = 150;
    private static final int LONGEST_ROW = 16;

    private final IntegerProperty step;
    private final ImageView picture = new ImageView();
    private final Rectangle frame = new Rectangle();
    private final Label range = Controls.label("", "caption", "muted");
    private double[] values = {};
    private int channels = 1;
    private int rows = 1;
    private int columns = 1;
    private ColorScale scale = ColorScale.GREY;

    /** @param step the number of the current value, in C order */
    ArithmeticGrid(String name, IntegerProperty step) {
        super(4);
        this.step = step;
        picture.setSmooth(false);
        frame.getStyleClass().add("tile-frame");
        Pane stage = new Pane(picture, frame);
        stage.setMinSize(SIDE, SIDE);
        stage.setMaxSize(SIDE, SIDE);
        Label title = Controls.label(name, "caption");
        title.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(stage, new HBox(8, title, Controls.spring(), range));
        setMinWidth(SIDE);
        setMaxWidth(SIDE);
        step.subscribe(_ -> paint());
    }

    static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }

    /** Shows values of a patch; a vector is folded into rows. */
    void show(double[] shown, Patch patch, ColorScale colors) {
        boolean vector = patch.height() * patch.width() == 1;
        values = shown;
        scale = colors;
        channels = vector ? 1 : patch.channels();
        columns = vector ? (int) Math.clamp(Math.ceil(Math.sqrt(shown.length)), 1, Math.max(LONGEST_ROW, shown.length))
                : patch.width();
        rows = vector ? Math.ceilDiv(shown.length, columns) : patch.height();
        range.setText(String.format(Locale.ROOT, "%.3g to %.3g", least(), most()));
        paint();
    }

    private double least() {
        double least = Double.POSITIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    private double most() {
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            most = Math.max(most, value);
        }
        return most;
    }

    private void paint() {
        int plane = rows * columns;
        int current = Math.clamp(step.get(), 0, Math.max(0, values.length - 1));
        int start = channels == 1 ? 0 : current / plane * plane;
        int[] pixels = new int[plane];
        double reach = Math.max(Math.abs(least()), Math.abs(most()));
        for (int i = 0; i < plane && start + i < values.length; i++) {
            pixels[i] = scale.argb(share(values[start + i], reach));
        }
        int side = Math.max(1, SIDE / Math.max(rows, columns));
        Resampling image = Resampling.of(columns * side, rows * side);
        image.draw(pixels, columns, 0, 0, columns * side, rows * side);
        picture.setImage(image.image());
        frame.setX((current - start) % columns * side);
        frame.setY((double) ((current - start) / columns) * side);
        frame.setWidth(side);
        frame.setHeight(side);
    }

    /** Grey spans the patch's own range; signed colours are symmetric about 0. */
    private double share(double value, double reach) {
        double span = most() - least();
        return switch (scale) {
            case GREY, VIRIDIS -> span == 0 ? 0 : (value - least()) / span;
            case DIVERGING -> reach == 0 ? 0 : value / reach;
        };
    }
}
