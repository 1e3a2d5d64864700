package org.gabor.app.view.look.flow;

import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.gabor.app.view.control.Controls;

/** For each channel a mark where its batch norm expects a statistic, one where the images have it, and a stem between both. */
final class StripChart extends Pane {

    private static final double LEFT = 72;
    private static final double RIGHT = 12;
    private static final double TOP = 22;
    private static final double BOTTOM = 8;
    private static final double LINE = 16;
    private static final double GAP = 0.25;

    private final String title;
    private double[] expected = {};
    private double[] seen = {};
    private double least;
    private double most;

    StripChart(String id, String title) {
        this.title = title;
        setId(id);
        setMinSize(0, 0);
        widthProperty().subscribe(_ -> draw());
        heightProperty().subscribe(_ -> draw());
    }

    /** @param listener called with the channel under the mouse, or with nothing after it has left */
    void onHover(Consumer<OptionalInt> listener) {
        setOnMouseMoved(move -> listener.accept(expected.length == 0 || move.getX() < LEFT ? OptionalInt.empty()
                : OptionalInt.of(Math.clamp((int) ((move.getX() - LEFT) / step()), 0, expected.length - 1))));
        setOnMouseExited(_ -> listener.accept(OptionalInt.empty()));
    }

    /** Two values of each channel; those that are not finite are left out. */
    void show(double[] running, double[] images) {
        expected = running.clone();
        seen = images.clone();
        double[] finite = DoubleStream.concat(DoubleStream.of(running), DoubleStream.of(images)).filter(Double::isFinite)
                .toArray();
        least = DoubleStream.of(finite).min().orElse(0);
        most = DoubleStream.of(finite).max().orElse(0);
        setAccessibleText("%s of %d channels, from %s to %s".formatted(title, running.length, FlowText.norm(least),
                FlowText.norm(most)));
        draw();
    }

    private void draw() {
        getChildren().clear();
        if (expected.length == 0 || getHeight() <= TOP + BOTTOM) {
            return;
        }
        label(title, "label", 12, 2, USE_COMPUTED_SIZE);
        label(FlowText.norm(most), "muted", 0, y(most) - LINE / 2, LEFT - 8);
        if (most > least) {
            label(FlowText.norm(least), "muted", 0, y(least) - LINE / 2, LEFT - 8);
        }
        Path stems = path("flow-stem", RunStyle.OWN.style());
        Path running = path("flow-expected");
        Path images = path("flow-line", RunStyle.OWN.style());
        IntStream.range(0, expected.length).filter(i -> Double.isFinite(expected[i]) && Double.isFinite(seen[i])).forEach(i -> {
            line(stems, center(i), y(expected[i]), center(i), y(seen[i]));
            mark(running, i, expected[i]);
            mark(images, i, seen[i]);
        });
        getChildren().addAll(stems, running, images);
    }

    private static Path path(String... styles) {
        Path path = new Path();
        path.getStyleClass().addAll(styles);
        return path;
    }

    private void mark(Path path, int channel, double value) {
        double half = (0.5 - GAP / 2) * step();
        line(path, center(channel) - half, y(value), center(channel) + half, y(value));
    }

    private static void line(Path path, double fromX, double fromY, double toX, double toY) {
        path.getElements().addAll(new MoveTo(fromX, fromY), new LineTo(toX, toY));
    }

    private double step() {
        return (getWidth() - LEFT - RIGHT) / expected.length;
    }

    private double center(int channel) {
        return LEFT + (channel + 0.5) * step();
    }

    private double y(double value) {
        double place = most > least ? (most - value) / (most - least) : 0.5;
        return TOP + place * (getHeight() - TOP - BOTTOM);
    }

    private void label(String text, String style, double x, double y, double width) {
        Label label = Controls.label(text, "caption", style, width > 0 ? "flow-right" : "flow-left");
        label.setPrefWidth(width);
        label.relocate(x, y);
        getChildren().add(label);
    }
}
