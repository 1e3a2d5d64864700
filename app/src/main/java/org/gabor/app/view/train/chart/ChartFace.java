package org.gabor.app.view.train.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.paint.Color;
import org.gabor.app.view.theme.Colors;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;

/** The style of charts: the theme's colours and fonts as JFreeChart's AWT types. */
final class ChartFace {

    static final int CAPTION_SIZE = 11;

    private static final Font CAPTION = inter().deriveFont((float) CAPTION_SIZE);

    private ChartFace() {
    }

    /**
     * Sets everything that doesn't depend on the theme: no frame, no background, horizontal grid lines, the axis at the bottom.
     */
    static void prepare(JFreeChart chart, double right) {
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        XYPlot plot = chart.getXYPlot();
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(new RectangleInsets(8, 0, 0, right));
    }

    static void prepare(ValueAxis axis, boolean line) {
        axis.setTickMarksVisible(false);
        axis.setMinorTickMarksVisible(false);
        axis.setAxisLineVisible(line);
        axis.setTickLabelFont(CAPTION);
        axis.setTickLabelInsets(line ? new RectangleInsets(5, 0, 0, 0) : new RectangleInsets(0, 0, 0, 8));
        axis.setLowerMargin(0);
        axis.setUpperMargin(0);
    }

    static void colour(JFreeChart chart, Colors colors) {
        XYPlot plot = chart.getXYPlot();
        plot.setRangeGridlinePaint(awt(colors.grid(), 1));
        plot.getDomainAxis().setAxisLinePaint(awt(colors.border(), 1));
        plot.getDomainAxis().setTickLabelPaint(awt(colors.muted(), 1));
        plot.getRangeAxis().setTickLabelPaint(awt(colors.muted(), 1));
    }

    static void style(XYLineAndShapeRenderer renderer, int series, Curve curve) {
        Curve.Line line = curve.line();
        renderer.setSeriesPaint(series, awt(curve.colour(), line.opacity()), false);
        renderer.setSeriesStroke(series, stroke((float) line.width(), line.dash()), false);
    }

    static BasicStroke stroke(float width, float... dash) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash.length == 0 ? null : dash, 0);
    }

    static java.awt.Color awt(Color colour, double opacity) {
        return new java.awt.Color((float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue(), (float) opacity);
    }

    /** The bundled font under its own family name: FXGraphics2D passes names, and AWT knows only fonts that it has loaded. */
    private static Font inter() {
        try (InputStream in = ChartFace.class.getResourceAsStream("/org/gabor/assets/fonts/Inter-Regular.otf")) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the bundled font", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the bundled font is broken", e);
        }
    }
}
