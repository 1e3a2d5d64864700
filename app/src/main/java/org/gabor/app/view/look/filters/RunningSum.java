package org.gabor.app.view.look.filters;

import java.util.Locale;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import org.gabor.app.view.control.Controls;

/** How the sum of the products grows with each step, up to the current one in colour. Takes the room that is left. */
final class RunningSum extends Region {

    private static final double LEFT = 56;
    private static final double MARGIN = 10;
    private static final double KNOB = 4;
    private static final double NARROWEST = 150;

    private final ReadOnlyIntegerProperty step;
    private final Line zero = new Line();
    private final Polyline whole = new Polyline();
    private final Polyline done = new Polyline();
    private final Circle knob = new Circle(KNOB);
    private final Label highest = Controls.label("", "caption", "muted");
    private final Label lowest = Controls.label("", "caption", "muted");
    private double[] sums = {};
    private double low;
    private double high;

    /** @param step the index of the current product */
    RunningSum(ReadOnlyIntegerProperty step) {
        this.step = step;
        setId("look-running-sum");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        setPrefSize(0, 0);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        zero.getStyleClass().add("running-zero");
        whole.getStyleClass().add("running-sum");
        done.getStyleClass().addAll("running-sum", "done");
        knob.getStyleClass().add("epoch-knob");
        getChildren().setAll(zero, whole, done, knob, highest, lowest);
        step.subscribe(_ -> requestLayout());
    }

    void show(double[] products) {
        sums = new double[products.length + 1];
        low = 0;
        high = 0;
        for (int i = 0; i < products.length; i++) {
            sums[i + 1] = sums[i] + products[i];
            low = Math.min(low, sums[i + 1]);
            high = Math.max(high, sums[i + 1]);
        }
        highest.setText(String.format(Locale.ROOT, "%.3g", high));
        lowest.setText(String.format(Locale.ROOT, "%.3g", low));
        setAccessibleText("The sum after each step, between %s and %s".formatted(lowest.getText(), highest.getText()));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        boolean hasRoom = getWidth() >= NARROWEST && sums.length > 1;
        getChildren().forEach(child -> child.setVisible(hasRoom));
        if (hasRoom) {
            draw(whole, sums.length - 1);
            int now = Math.clamp(step.get() + 1, 0, sums.length - 1);
            draw(done, now);
            knob.setCenterX(x(now));
            knob.setCenterY(y(sums[now]));
            zero.setStartX(LEFT);
            zero.setEndX(getWidth() - MARGIN);
            zero.setStartY(y(0));
            zero.setEndY(y(0));
            place(highest, high);
            lowest.setVisible(y(low) - y(high) > 2 * MARGIN);
            place(lowest, low);
        }
    }

    private void place(Label label, double value) {
        label.autosize();
        label.relocate(LEFT - 8 - label.getWidth(), y(value) - label.getHeight() / 2);
    }

    /** Not more points than pixels. */
    private void draw(Polyline line, int last) {
        int stride = Math.max(1, (int) (sums.length / (getWidth() - LEFT)));
        line.getPoints().clear();
        for (int i = 0; i < last; i += stride) {
            line.getPoints().addAll(x(i), y(sums[i]));
        }
        line.getPoints().addAll(x(last), y(sums[last]));
    }

    private double x(int index) {
        return LEFT + (getWidth() - LEFT - MARGIN) * index / (sums.length - 1);
    }

    private double y(double value) {
        double height = getHeight() - 2 * MARGIN;
        return high == low ? MARGIN + height : MARGIN + height * (high - value) / (high - low);
    }
}
