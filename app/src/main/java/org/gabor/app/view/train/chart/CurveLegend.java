package org.gabor.app.view.train.chart;

import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;

/** A chart's legend. */
final class CurveLegend {

    private static final double LENGTH = 20;

    private CurveLegend() {
    }

    static Node sample(Curve curve) {
        Line line = line(curve.line().dash().length > 0);
        line.setStroke(curve.colour());
        return line;
    }

    /** A muted entry, for the meaning of solid and dashed. */
    static Line line(boolean dashed) {
        Line line = new Line(0, 0, LENGTH, 0);
        line.setStrokeWidth(2);
        line.setStroke(Color.GRAY);
        if (dashed) {
            line.getStrokeDashArray().setAll(5.0, 4.0);
        }
        return line;
    }
}
