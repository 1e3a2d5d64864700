package org.gabor.app.view.train.chart;

import javafx.geometry.Point2D;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;
import org.gabor.app.runs.MetricSeries.Point;
import org.gabor.app.runs.MetricText;
import org.gabor.app.view.theme.Fonts;

/** A dot at the end of the plot's last curve, with its value. */
final class EndMark extends Pane implements PlotPane.Overlay {

    private static final double RADIUS = 3.5;
    private static final double GAP = 9;
    private static final double ABOVE = 4;

    private final Circle dot = new Circle(RADIUS);
    private final Text value = new Text();

    EndMark() {
        setMouseTransparent(true);
        value.setFont(Fonts.regular(ChartFace.CAPTION_SIZE));
        getChildren().setAll(dot, value);
    }

    @Override
    public void place(PlotPane plot) {
        boolean any = !plot.area().isEmpty() && !plot.curves().isEmpty() && !plot.curves().getLast().points().isEmpty();
        setVisible(any);
        if (!any) {
            return;
        }
        Curve curve = plot.curves().getLast();
        Point last = curve.points().getLast();
        Point2D at = plot.position(last.x(), last.y());
        dot.setCenterX(at.getX());
        dot.setCenterY(at.getY());
        dot.setFill(curve.colour());
        value.setText(MetricText.rounded(last.y()));
        value.setFill(plot.colors().fg());
        double width = value.getLayoutBounds().getWidth();
        boolean fits = at.getX() + GAP + width < plot.area().getMaxX() + RADIUS;
        value.setX(fits ? at.getX() + GAP : at.getX() - GAP - width);
        boolean fitsAbove = at.getY() - ABOVE - ChartFace.CAPTION_SIZE > plot.area().getMinY();
        value.setY(fitsAbove ? at.getY() - ABOVE : at.getY() + ABOVE + ChartFace.CAPTION_SIZE);
    }
}
