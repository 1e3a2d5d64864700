package org.gabor.app.view.train.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.gabor.app.runs.MetricText;

/** The read-out at the pointer: a dashed line, a ring on each curve, and a box with the values. */
final class CurveReadout extends Pane implements PlotPane.Overlay {

    private static final double GAP = 12;

    private final DoubleProperty epoch;
    private final DoubleFunction<String> format;
    private final Line line = new Line();
    private final Pane rings = new Pane();
    private final GridPane box = new GridPane();

    /** @param epoch the read epoch, shared by all charts; NaN for none */
    CurveReadout(DoubleProperty epoch, DoubleFunction<String> format) {
        this.epoch = epoch;
        this.format = format;
        setMouseTransparent(true);
        line.getStyleClass().add("read-out-line");
        box.getStyleClass().addAll("info-box", "read-out");
        getChildren().setAll(line, rings, box);
    }

    /** Follows the pointer over {@code plot}, and the epoch if another chart sets it. */
    void attach(PlotPane plot) {
        plot.add(this);
        plot.setOnMouseMoved(move -> {
            boolean inside = plot.area().contains(move.getX(), Math.max(move.getY(), plot.area().getMinY()));
            epoch.set(inside ? plot.epochAt(move.getX()) : Double.NaN);
        });
        plot.setOnMouseExited(_ -> epoch.set(Double.NaN));
        epoch.subscribe(_ -> place(plot));
    }

    @Override
    public void place(PlotPane plot) {
        List<Curve> read = plot.curves().stream().filter(c -> !c.isRaw() && Double.isFinite(c.at(epoch.get()))).toList();
        setVisible(!read.isEmpty());
        if (isVisible()) {
            placeLine(plot);
            rings.getChildren().setAll(read.stream().map(curve -> ring(plot, curve)).toList());
            fillBox(read);
            placeBox(plot.area(), plot.position(epoch.get(), 1).getX());
        }
    }

    private void placeLine(PlotPane plot) {
        double x = Math.round(plot.position(epoch.get(), 1).getX()) + 0.5;
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(plot.area().getMinY());
        line.setEndY(plot.area().getMaxY());
    }

    private Circle ring(PlotPane plot, Curve curve) {
        Point2D at = plot.position(epoch.get(), curve.at(epoch.get()));
        Circle ring = new Circle(at.getX(), at.getY(), 3, plot.colors().bg());
        ring.setStroke(curve.colour());
        ring.setStrokeWidth(1.5);
        return ring;
    }

    private void fillBox(List<Curve> read) {
        box.getChildren().clear();
        box.add(label("Epoch " + MetricText.decimals(epoch.get(), 1), "strong"), 0, 0, 3, 1);
        for (int i = 0; i < read.size(); i++) {
            Curve curve = read.get(i);
            Label value = label(format.apply(curve.at(epoch.get())), "number");
            value.setMaxWidth(Double.MAX_VALUE);
            box.addRow(i + 1, CurveLegend.sample(curve), label(curve.name(), "muted"), value);
        }
        box.getChildren().forEach(child -> GridPane.setValignment(child, VPos.CENTER));
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().addAll("caption", style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** Right of the line if there is room, else left; in the half that has fewer curves. */
    private void placeBox(Rectangle2D area, double x) {
        box.applyCss();
        box.autosize();
        boolean right = x + GAP + box.getWidth() <= area.getMaxX();
        double curves = rings.getChildren().stream().mapToDouble(ring -> ((Circle) ring).getCenterY()).average().orElse(0);
        double y = curves > area.getCenterY() ? area.getMinY() + 4 : area.getMaxY() - 4 - box.getHeight();
        box.relocate(Math.max(0, right ? x + GAP : x - GAP - box.getWidth()), y);
    }
}
