package org.gabor.app.view.train.chart;

import java.util.List;
import javafx.scene.paint.Color;
import org.gabor.app.runs.MetricSeries.Point;

/**
 * One line of a chart.
 *
 * @param name the name in the read-out
 * @param points values by epoch, in order
 */
public record Curve(String name, Color colour, Line line, List<Point> points) {

    /** A line style; widths in px. */
    public enum Line {
        CURRENT(2, 1), CURRENT_DASHED(2, 1, 5, 4), COMPARED(1.75, 1), COMPARED_DASHED(1.75, 1, 5, 4), THIN(1.5, 1), RAW(1, 0.25),
        PLANNED(1.5, 1, 3, 4);

        private final double width;
        private final double opacity;
        private final float[] dash;

        Line(double width, double opacity, float... dash) {
            this.width = width;
            this.opacity = opacity;
            this.dash = dash;
        }

        double width() {
            return width;
        }

        double opacity() {
            return opacity;
        }

        /** Lengths of dashes and gaps in turn; empty for a solid line. */
        float[] dash() {
            return dash.clone();
        }
    }

    boolean isRaw() {
        return line == Line.RAW;
    }

    /** The value at {@code x}, interpolated linearly; NaN outside the curve. */
    public double at(double x) {
        int after = firstAfter(x);
        if (after == 0) {
            return Double.NaN;
        }
        Point left = points.get(after - 1);
        if (left.x() == x) {
            return left.y();
        }
        if (after == points.size()) {
            return Double.NaN;
        }
        Point right = points.get(after);
        return left.y() + (right.y() - left.y()) * (x - left.x()) / (right.x() - left.x());
    }

    private int firstAfter(double x) {
        int low = 0;
        int high = points.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (points.get(middle).x() > x) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
