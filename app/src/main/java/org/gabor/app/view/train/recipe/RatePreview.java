package org.gabor.app.view.train.recipe;

import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.gabor.app.runs.MetricSeries.Point;
import org.gabor.app.runs.MetricText;
import org.gabor.app.runs.recipe.LearningRateCurve;
import org.gabor.app.view.control.Controls;
import org.gabor.engine.optim.Schedule;

/** A small plot of the learning rate over the epochs to come. */
final class RatePreview extends Region {

    private static final double LEFT = 40;
    private static final double RIGHT = 8;
    private static final double TOP = 10;
    private static final double BOTTOM = 20;
    private static final double GAP = 8;

    private final Path curve = new Path();
    private final Line axis = new Line();
    private final Label highest = Controls.label("", "caption", "muted");
    private final Label zero = Controls.label("0", "caption", "muted");
    private final Label begin = Controls.label("0", "caption", "muted");
    private final Label end = Controls.label("", "caption", "muted");
    private final Label note = Controls.label("", "caption", "faint");
    private List<Point> points = List.of();

    RatePreview() {
        setId("recipe-rate-preview");
        getStyleClass().add("rate-preview");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        curve.getStyleClass().add("rate-curve");
        axis.getStyleClass().add("rate-axis");
        getChildren().setAll(axis, curve, highest, zero, begin, end, note);
        getChildren().forEach(child -> child.setManaged(false));
    }

    /** Draws the course; only its axis where nobody can tell yet. */
    void show(Optional<LearningRateCurve> course) {
        points = course.map(known -> known.points(0)).orElse(List.of());
        highest.setText(course.isEmpty() ? "" : MetricText.rounded(top()));
        end.setText(course.map(known -> "epoch " + known.horizon().epochs()).orElse(""));
        note.setText(course.filter(known -> known.schedule() instanceof Schedule.ReduceOnPlateau)
                .map(_ -> "lower after each plateau").orElse(""));
        setAccessibleText(course.map(known -> "The learning rate over %d epochs: at most %s, at the end %s"
                .formatted(known.horizon().epochs(), highest.getText(), MetricText.rounded(points.getLast().y())))
                .orElse("The learning rate, not known yet"));
        requestLayout();
    }

    private double top() {
        return points.stream().mapToDouble(Point::y).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        getChildren().stream().filter(Label.class::isInstance).forEach(label -> label.autosize());
        double left = Math.max(LEFT, highest.getWidth() + GAP) + snappedLeftInset();
        double right = getWidth() - RIGHT - snappedRightInset();
        double low = Math.round(getHeight() - BOTTOM) + 0.5;
        double high = snappedTopInset() + TOP;
        axis.setStartX(left);
        axis.setEndX(right);
        axis.setStartY(low);
        axis.setEndY(low);
        place(highest, left - GAP - highest.getWidth(), high);
        place(zero, left - GAP - zero.getWidth(), low);
        begin.relocate(left, low + 3);
        end.relocate(right - end.getWidth(), low + 3);
        place(note, (left + right - note.getWidth()) / 2, (low + high) / 2);
        draw(left, right, low, high);
    }

    private static void place(Label label, double x, double middle) {
        label.relocate(Math.round(x), Math.round(middle - label.getHeight() / 2));
    }

    private void draw(double left, double right, double low, double high) {
        curve.getElements().clear();
        if (points.isEmpty()) {
            return;
        }
        double epochs = points.getLast().x();
        double top = top();
        curve.getElements().add(new MoveTo(left, low - (low - high) * points.getFirst().y() / top));
        for (Point point : points) {
            double x = left + (right - left) * point.x() / epochs;
            double y = low - (low - high) * point.y() / top;
            curve.getElements().add(new LineTo(x, y));
        }
    }
}
