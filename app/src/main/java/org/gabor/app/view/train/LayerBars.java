package org.gabor.app.view.train;

import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gabor.app.runs.MetricText;
import org.gabor.app.runs.RunCurves;
import org.gabor.app.view.control.Controls;

/** One value per parameter tensor as a list of bars, in the order of the network. The longest bar is the largest value. */
final class LayerBars extends ScrollPane {

    static final double LONGEST = 240;
    private static final double NAME_WIDTH = 98;
    private static final double VALUE_WIDTH = 44;
    private static final double GAP = 8;

    /** @param values at least 0, by parameter key */
    LayerBars(Map<String, Double> values, RunCurves run) {
        double largest = values.values().stream().filter(Double::isFinite).mapToDouble(Double::doubleValue).max().orElse(0);
        VBox rows = new VBox();
        values.forEach((key, value) -> rows.getChildren().add(row(key, run.parameterLabel(key), value, largest)));
        setContent(rows);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMaxHeight(ObservationPane.HEIGHT);
    }

    private static HBox row(String key, String name, double value, double largest) {
        Label label = fixed(Controls.label(name, "caption"), NAME_WIDTH);
        Region bar = new Region();
        bar.getStyleClass().add("layer-bar");
        bar.setMinWidth(Double.isFinite(value) && largest > 0 ? LONGEST * value / largest : 0);
        HBox track = fixed(new HBox(bar), LONGEST);
        track.getStyleClass().add("layer-track");
        HBox row = new HBox(GAP, label, track,
                fixed(Controls.label(MetricText.decimals(value, 2), "caption", "muted"), VALUE_WIDTH));
        row.getStyleClass().add("layer-row");
        Tooltip.install(row, new Tooltip(key));
        return row;
    }

    private static <R extends Region> R fixed(R region, double width) {
        region.setMinWidth(width);
        region.setMaxWidth(width);
        return region;
    }
}
