package org.gabor.app.view.look.flow;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import org.gabor.app.view.control.Controls;
import org.gabor.engine.probe.Spread;

/** A histogram with linear counts from the smallest to the largest value, the middle half of the values and the median. */
final class ValuesChart extends Pane {

    private static final double TOP = 10;
    private static final double BOTTOM = 20;

    private List<Integer> bins = List.of();
    private Spread shown = Spread.of(new float[0]);

    ValuesChart() {
        setId("flow-values");
        setMinSize(0, 0);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        widthProperty().subscribe(_ -> draw());
        heightProperty().subscribe(_ -> draw());
    }

    /** @param spread with bins */
    void show(Spread spread) {
        shown = spread;
        bins = spread.bins();
        setAccessibleText("Histogram of the activations from %s to %s, median %s".formatted(FlowText.norm(spread.min()),
                FlowText.norm(spread.max()), FlowText.norm(spread.quantiles().get(2))));
        draw();
    }

    private void draw() {
        getChildren().clear();
        if (bins.isEmpty() || getHeight() <= TOP + BOTTOM) {
            return;
        }
        double floor = getHeight() - BOTTOM;
        Rectangle half = new Rectangle(x(shown.quantiles().get(1)), TOP,
                Math.max(1, x(shown.quantiles().get(3)) - x(shown.quantiles().get(1))), floor - TOP);
        half.getStyleClass().add("flow-selected");
        Line median = new Line(x(shown.quantiles().get(2)), TOP, x(shown.quantiles().get(2)), floor);
        median.getStyleClass().add("flow-guide");
        Line ground = new Line(0, floor + 0.5, getWidth(), floor + 0.5);
        ground.getStyleClass().add("flow-ground");
        getChildren().setAll(half, bars(floor), median, ground);
        add(shown.min(), "flow-left", 0);
        add(shown.max(), "flow-right", getWidth() / 2);
    }

    private double x(double value) {
        double range = shown.max() - shown.min();
        return range == 0 ? getWidth() / Spread.BINS / 2 : (value - shown.min()) / range * getWidth();
    }

    private Polygon bars(double floor) {
        double most = bins.stream().mapToInt(Integer::intValue).max().orElse(1);
        double step = getWidth() / bins.size();
        Polygon bars = new Polygon(0, floor);
        bars.getStyleClass().addAll("flow-bars", RunStyle.OWN.style());
        for (int bin = 0; bin < bins.size(); bin++) {
            double top = floor - bins.get(bin) / most * (floor - TOP);
            bars.getPoints().addAll(bin * step, floor, bin * step, top, (bin + 1) * step - 1, top, (bin + 1) * step - 1, floor);
        }
        return bars;
    }

    private void add(double value, String alignment, double x) {
        Label label = Controls.label(FlowText.norm(value), "caption", "muted", alignment);
        label.setPrefWidth(getWidth() / 2);
        label.relocate(x, getHeight() - BOTTOM + 2);
        getChildren().add(label);
    }
}
