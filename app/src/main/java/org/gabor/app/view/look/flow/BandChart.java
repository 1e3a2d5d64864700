package org.gabor.app.view.look.flow;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import org.gabor.app.look.flow.BandRange;
import org.gabor.app.view.control.Controls;
import org.gabor.engine.probe.Spread;

/** How values were distributed over time: bands from the 5 % to the 95 % and from the 25 % to the 75 % quantile, and the median. */
final class BandChart extends Pane {

    private static final double LEFT = 72;
    private static final double RIGHT = 12;
    private static final double TOP = 22;
    private static final double BOTTOM = 20;
    private static final double LINE = 16;
    /** An epoch that is labelled 0. */
    private static final double SOON = 0.05;

    /** Values at an epoch. */
    record Moment(double epoch, Spread spread) {}

    private final String title;
    private List<Moment> moments = List.of();
    private BandRange range = new BandRange(-1, 1, 0);

    BandChart(String id, String title) {
        this.title = title;
        setId(id);
        setMinSize(0, 0);
        widthProperty().subscribe(_ -> draw());
        heightProperty().subscribe(_ -> draw());
    }

    /** Shows moments in order. */
    void show(List<Moment> seen) {
        moments = seen.stream().filter(moment -> moment.spread().quantiles().stream().allMatch(Double::isFinite)).toList();
        range = BandRange.of(moments.stream().map(Moment::spread).toList());
        setAccessibleText(moments.isEmpty() ? title : "%s: median %s at epoch %.1f".formatted(title,
                FlowText.norm(moments.getLast().spread().quantiles().get(2)), moments.getLast().epoch()));
        draw();
    }

    private void draw() {
        getChildren().clear();
        add(title, "label", 12, 2);
        if (moments.isEmpty() || getHeight() <= TOP + BOTTOM) {
            return;
        }
        axis(range.most());
        axis(range.least());
        if (range.least() < 0 && range.most() > 0) {
            axis(0);
        }
        band(0, 4, "flow-outer");
        band(1, 3, "flow-inner");
        median();
        add(epoch(moments.getFirst().epoch()), "muted", LEFT, getHeight() - LINE - 2);
        Label end = add("epoch " + epoch(moments.getLast().epoch()), "muted", getWidth() - RIGHT - 80, getHeight() - LINE - 2);
        end.setPrefWidth(80);
        end.getStyleClass().add("flow-right");
        if (range.clipped() > 0) {
            spike();
        }
    }

    /** {@code 2} or {@code 0.25}. */
    static String epoch(double epoch) {
        return epoch < SOON ? "0" : epoch == Math.rint(epoch) ? String.valueOf((long) epoch)
                : String.format(Locale.ROOT, "%.2g", epoch);
    }

    private double x(Moment moment) {
        double first = moments.getFirst().epoch();
        double length = moments.getLast().epoch() - first;
        return LEFT + (length == 0 ? 0.5 : (moment.epoch() - first) / length) * (getWidth() - LEFT - RIGHT);
    }

    private double y(double value) {
        return TOP + range.place(value) * (getHeight() - TOP - BOTTOM);
    }

    private void axis(double value) {
        Line line = new Line(LEFT, y(value), getWidth() - RIGHT, y(value));
        line.getStyleClass().add("flow-grid");
        getChildren().add(line);
        Label label = add(FlowText.norm(value), "muted", 0, y(value) - LINE / 2);
        label.setPrefWidth(LEFT - 8);
        label.getStyleClass().add("flow-right");
    }

    private void band(int low, int high, String style) {
        Polygon band = new Polygon();
        band.getStyleClass().add(style);
        moments.forEach(moment -> band.getPoints().addAll(x(moment), y(moment.spread().quantiles().get(high))));
        moments.reversed().forEach(moment -> band.getPoints().addAll(x(moment), y(moment.spread().quantiles().get(low))));
        getChildren().add(band);
    }

    private void median() {
        Polyline line = new Polyline();
        line.getStyleClass().addAll("flow-line", "own");
        moments.forEach(moment -> line.getPoints().addAll(x(moment), y(moment.spread().quantiles().get(2))));
        getChildren().add(line);
    }

    /** Marks where the early spike is cut off. */
    private void spike() {
        Rectangle mark = new Rectangle(LEFT, TOP - 3, 24, 3);
        mark.getStyleClass().add("flow-clipped");
        getChildren().add(mark);
        Label note = add("early spike cut off, to " + FlowText.norm(range.clipped()), "mistake", LEFT + 30, TOP - LINE + 2);
        note.setMaxWidth(Math.max(0, getWidth() - RIGHT - LEFT - 30));
    }

    private Label add(String text, String style, double x, double y) {
        Label label = Controls.label(text, "caption", style);
        label.relocate(x, y);
        getChildren().add(label);
        return label;
    }
}
