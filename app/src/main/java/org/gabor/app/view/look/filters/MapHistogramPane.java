package org.gabor.app.view.look.filters;

import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polygon;
import org.gabor.app.look.MapHistogram;
import org.gabor.app.view.control.Controls;
import org.gabor.engine.probe.FeatureMaps;

/** The values of all maps of a layer, with logarithmic counts. */
final class MapHistogramPane extends VBox {

    private static final int BINS = 64;
    private static final double HEIGHT = 26;

    private final Polygon bars = new Polygon();
    private final Region ground = new Region();
    private final Label low = Controls.label("", "caption", "muted");
    private final Label meaning = Controls.label("", "caption", "muted");
    private final Label high = Controls.label("", "caption", "muted");
    private MapHistogram shown = new MapHistogram(0, 0, new int[BINS]);

    MapHistogramPane() {
        super(2);
        setId("look-map-histogram");
        getStyleClass().add("look-map-histogram");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        bars.getStyleClass().add("map-bars");
        bars.setManaged(false);
        ground.setMinHeight(HEIGHT);
        getChildren().setAll(ground, new HBox(low, Controls.spring(), meaning, Controls.spring(), high), bars);
        ground.widthProperty().subscribe(_ -> draw());
    }

    void show(FeatureMaps maps) {
        shown = MapHistogram.of(maps, BINS);
        low.setText(String.format(Locale.ROOT, "%.3g", shown.low()));
        high.setText(String.format(Locale.ROOT, "%.3g", shown.high()));
        meaning.setText(shown.low() < 0 ? "values other than 0, all maps, log count" : "values above 0, all maps, log count");
        setAccessibleText("Histogram of the values of all maps, from %s to %s".formatted(low.getText(), high.getText()));
        draw();
    }

    private void draw() {
        double most = 0;
        for (int count : shown.counts()) {
            most = Math.max(most, Math.log1p(count));
        }
        double step = ground.getWidth() / BINS;
        bars.getPoints().setAll(0.0, HEIGHT);
        for (int bin = 0; bin < BINS; bin++) {
            double top = most == 0 ? HEIGHT : HEIGHT * (1 - Math.log1p(shown.counts()[bin]) / most);
            bars.getPoints().addAll(bin * step, HEIGHT, bin * step, top, (bin + 1) * step - 1, top, (bin + 1) * step - 1, HEIGHT);
        }
        bars.setLayoutX(getPadding().getLeft());
        bars.setLayoutY(getPadding().getTop());
    }
}
