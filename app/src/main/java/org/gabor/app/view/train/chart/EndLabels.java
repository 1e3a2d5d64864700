package org.gabor.app.view.train.chart;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;
import org.gabor.app.runs.MetricSeries.Point;
import org.gabor.app.view.theme.Fonts;

/** The name of each curve at its end, moved apart if ends are close; if there isn't room for all, only some. */
public final class EndLabels extends Pane implements PlotPane.Overlay {

    private static final double PITCH = 13;

    private record End(Curve curve, Point2D at) {}

    EndLabels() {
        setMouseTransparent(true);
    }

    @Override
    public void place(PlotPane plot) {
        getChildren().clear();
        if (plot.area().isEmpty()) {
            return;
        }
        double bottom = plot.area().getMaxY();
        List<End> ends = thin(ends(plot), (int) ((bottom - plot.area().getMinY()) / PITCH));
        double[] heights = spread(ends.stream().mapToDouble(end -> end.at.getY()).toArray(), bottom);
        IntStream.range(0, ends.size()).forEach(i -> add(ends.get(i), heights[i], plot.colors().fg()));
    }

    private static List<End> ends(PlotPane plot) {
        return plot.curves().stream().filter(curve -> !curve.points().isEmpty())
                .map(curve -> new End(curve, end(plot, curve.points().getLast())))
                .filter(end -> plot.area().contains(end.at.getX() - 0.5, end.at.getY()))
                .sorted(Comparator.comparingDouble(end -> end.at.getY()))
                .toList();
    }

    private static Point2D end(PlotPane plot, Point last) {
        return plot.position(last.x(), last.y());
    }

    private static List<End> thin(List<End> ends, int room) {
        return ends.size() <= room
                ? ends
                : IntStream.range(0, room).mapToObj(i -> ends.get(i * ends.size() / room)).toList();
    }

    /** Heights in ascending order, at least a line apart and none below {@code bottom}. */
    public static double[] spread(double[] wanted, double bottom) {
        double[] heights = wanted.clone();
        for (int i = 1; i < heights.length; i++) {
            heights[i] = Math.max(heights[i], heights[i - 1] + PITCH);
        }
        for (int i = heights.length - 1; i >= 0; i--) {
            heights[i] = Math.min(heights[i], bottom - PITCH * (heights.length - 1 - i));
        }
        return heights;
    }

    private void add(End end, double y, Color text) {
        double x = end.at.getX();
        Polyline leader = new Polyline(x + 2, end.at.getY(), x + 14, y, x + 20, y);
        leader.setStroke(end.curve.colour());
        leader.setOpacity(0.6);
        Text name = new Text(x + 24, y + 4, end.curve.name());
        name.setFont(Fonts.regular(ChartFace.CAPTION_SIZE));
        name.setFill(text);
        getChildren().addAll(leader, name);
    }
}
