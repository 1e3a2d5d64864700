package org.gabor.app.view.train.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.gabor.app.view.theme.Colors;
import org.gabor.app.view.theme.Fonts;
import org.gabor.app.view.theme.Theme;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.Range;

/**
 * A chart of curves by epoch. All changes of one update are drawn at once. Dragging a box zooms in, a double click zooms out, and
 * the axes stay fixed while zoomed.
 */
final class PlotPane extends StackPane {

    private static final int MOST_EPOCH_LABELS = 7;

    private final List<Overlay> overlays = new ArrayList<>();
    private final CurveData data = new CurveData();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    private final NumberAxis epochs = new NumberAxis();
    private final NumberAxis linear = new NumberAxis();
    private final LogAxis logarithmic = new RoundLogAxis();
    private final XYPlot plot = new XYPlot(data, epochs, linear, renderer);
    private final JFreeChart chart = new JFreeChart(null, null, plot, false);
    private final ChartViewer viewer = viewer();
    private final int mostLabels;
    private Colors colors = Theme.LIGHT.colors();
    private Range wholeX = new Range(0, 1);
    private Range wholeY = new Range(0, 1);

    /** A drawing on top of the chart, in the plot's coordinates. */
    interface Overlay {

        /** Called after every change of the curves, the axes or the size. */
        void place(PlotPane plot);
    }

    /**
     * @param format format of the labels at the left
     * @param mostLabels maximum number of labels at the left
     * @param right space at the right of the axes
     */
    PlotPane(String id, String name, NumberFormat format, int mostLabels, double right) {
        this.mostLabels = mostLabels;
        linear.setNumberFormatOverride(format);
        logarithmic.setNumberFormatOverride(format);
        epochs.setNumberFormatOverride(NumberFormat.getInstance(Locale.ROOT));
        ChartFace.prepare(chart, right);
        ChartFace.prepare(epochs, true);
        ChartFace.prepare(linear, false);
        ChartFace.prepare(logarithmic, false);
        renderer.setDrawSeriesLineAsPath(true);
        viewer.setId(id);
        viewer.setOnContextMenuRequested(null);
        viewer.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        viewer.setAccessibleText(name);
        viewer.setMinSize(0, 0);
        viewer.setOnMouseReleased(_ -> setTicks());
        viewer.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                zoomOut();
            }
        });
        getChildren().add(viewer);
    }

    /** JFreeChart calls its listeners in reverse order: this one, added before the viewer's, runs after the chart is drawn. */
    private ChartViewer viewer() {
        chart.addChangeListener(_ -> placeOverlays());
        ChartViewer made = new ChartViewer(chart, false);
        // FXGraphics2D skips a font that it has set before, though each frame starts with the canvas's own.
        made.getCanvas().getGraphicsContext2D().setFont(Fonts.regular(ChartFace.CAPTION_SIZE));
        return made;
    }

    <T extends Node & Overlay> void add(T overlay) {
        overlays.add(overlay);
        getChildren().add(overlay);
    }

    private void placeOverlays() {
        overlays.forEach(overlay -> overlay.place(this));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        viewer.layout();
        placeOverlays();
    }

    /** Draws these curves with axes over {@code x} and {@code y}, unless the user has zoomed in. */
    void show(List<Curve> curves, Range x, Range y, Colors colors) {
        boolean zoomed = isZoomed();
        this.colors = colors;
        chart.setNotify(false);
        for (int i = 0; i < curves.size(); i++) {
            ChartFace.style(renderer, i, curves.get(i));
        }
        data.show(curves);
        wholeX = x;
        wholeY = y;
        if (!zoomed) {
            setRanges();
        }
        setTicks();
        ChartFace.colour(chart, colors);
        chart.setNotify(true);
    }

    private boolean isZoomed() {
        ValueAxis y = plot.getRangeAxis();
        return !epochs.isAutoRange() && !y.isAutoRange() && !(epochs.getRange().equals(wholeX) && y.getRange().equals(wholeY));
    }

    private void zoomOut() {
        chart.setNotify(false);
        setRanges();
        setTicks();
        chart.setNotify(true);
    }

    private void setRanges() {
        epochs.setRange(wholeX);
        plot.getRangeAxis().setRange(wholeY);
    }

    /** Few labels, at round numbers, for any visible range. */
    private void setTicks() {
        double least = epochs.getRange().getLength() < MOST_EPOCH_LABELS ? 0 : 1;
        setTick(epochs, AxisRange.step(epochs.getRange(), MOST_EPOCH_LABELS, least));
        setTick(linear, AxisRange.step(linear.getRange(), mostLabels, 0));
    }

    private static void setTick(NumberAxis axis, double step) {
        NumberTickUnit unit = new NumberTickUnit(step);
        if (!unit.equals(axis.getTickUnit())) {
            axis.setTickUnit(unit, true, true);
        }
    }

    void setLogarithmic(boolean on) {
        plot.setRangeAxis(on ? logarithmic : linear);
    }

    /** The colours of the last update. */
    Colors colors() {
        return colors;
    }

    List<Curve> curves() {
        return data.curves();
    }

    /** The area of the curves in px; empty before the first drawing. */
    Rectangle2D area() {
        ChartRenderingInfo drawn = viewer.getRenderingInfo();
        return drawn == null ? new Rectangle2D.Double() : drawn.getPlotInfo().getDataArea();
    }

    double epochAt(double px) {
        return epochs.java2DToValue(px, area(), plot.getDomainAxisEdge());
    }

    Point2D position(double x, double y) {
        return new Point2D(epochs.valueToJava2D(x, area(), plot.getDomainAxisEdge()),
                plot.getRangeAxis().valueToJava2D(y, area(), plot.getRangeAxisEdge()));
    }

    /** A horizontal dashed line at {@code y}. */
    void setGuide(double y) {
        plot.addRangeMarker(new ValueMarker(y, Color.GRAY, ChartFace.stroke(1, 5, 4)), Layer.BACKGROUND);
    }
}
