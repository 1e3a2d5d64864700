package org.gabor.app.view.look.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import org.gabor.app.view.control.Controls;
import org.gabor.graph.model.Node;

/** A value of each layer from the input to the output, on a logarithmic axis, for one or two runs. */
final class DepthChart extends Pane {

    private static final double LEFT = 56;
    private static final double RIGHT = 24;
    private static final double TOP = 18;
    private static final double BOTTOM = 30;
    private static final double LINE = 16;
    private static final double LETTER = 7.5;
    private static final double DOT = 3.5;

    private final String meaning;
    private List<DepthPoint> points = List.of();
    private Optional<Node> selected = Optional.empty();
    private LogScale scale = new LogScale(-1, 0);

    /**
     * @param meaning what is shown, for a screen reader
     * @param choose called with the layer that is clicked
     */
    DepthChart(String id, String meaning, Consumer<Node> choose) {
        this.meaning = meaning;
        setId(id);
        setMinSize(0, 0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        widthProperty().subscribe(_ -> draw());
        heightProperty().subscribe(_ -> draw());
        setOnMouseClicked(click -> at(click.getX()).ifPresent(choose));
    }

    /** @param listener called with the layer under the mouse, or with nothing after it has left */
    void onHover(Consumer<Optional<Node>> listener) {
        setOnMouseMoved(move -> listener.accept(at(move.getX())));
        setOnMouseExited(_ -> listener.accept(Optional.empty()));
    }

    private Optional<Node> at(double x) {
        return points.isEmpty() || x < LEFT ? Optional.empty()
                : Optional.of(points.get(Math.clamp((int) ((x - LEFT) / step()), 0, points.size() - 1)).node());
    }

    void show(List<DepthPoint> layers, Optional<Node> layer) {
        points = layers;
        selected = layer;
        setAccessibleText(meaning + ": " + layers.stream()
                .map(point -> point.name() + " " + FlowText.norm(point.own())).collect(Collectors.joining(", ")));
        draw();
    }

    private void draw() {
        getChildren().clear();
        if (points.isEmpty() || height() <= 0) {
            return;
        }
        scale = LogScale.over(points.stream().flatMapToDouble(point -> DoubleStream.of(point.own(), point.other())).toArray());
        bands();
        grid();
        names();
        line(RunStyle.OTHER, DepthPoint::other);
        line(RunStyle.OWN, DepthPoint::own);
        notes();
    }

    private double step() {
        return (getWidth() - LEFT - RIGHT) / points.size();
    }

    private double height() {
        return getHeight() - TOP - BOTTOM;
    }

    private double x(int layer) {
        return LEFT + (layer + 0.5) * step();
    }

    private double y(double norm) {
        return TOP + scale.place(norm) * height();
    }

    /** Behind the layer that stands out, and behind the selected one. */
    private void bands() {
        for (int i = 0; i < points.size(); i++) {
            DepthPoint point = points.get(i);
            if (point.standsOut() || selected.equals(Optional.of(point.node()))) {
                Rectangle band = new Rectangle(x(i) - step() / 2, TOP - 8, step(), height() + 8);
                band.getStyleClass().add(point.standsOut() ? "flow-standout" : "flow-selected");
                getChildren().add(band);
            }
        }
    }

    private void grid() {
        for (double tick : scale.ticks()) {
            Line line = new Line(LEFT, y(tick), getWidth() - RIGHT, y(tick));
            line.getStyleClass().add("flow-grid");
            getChildren().add(line);
            add(FlowText.power(tick), "muted", 0, y(tick) - LINE / 2, LEFT - 10, "flow-right");
        }
    }

    /** As many names as fit. */
    private void names() {
        double widest = points.stream().mapToInt(point -> point.name().length()).max().orElse(0) * LETTER;
        int every = Math.max(1, (int) Math.ceil(widest / step()));
        double width = every * step();
        for (int i = 0; i < points.size(); i += every) {
            DepthPoint point = points.get(i);
            add(point.name(), point.standsOut() ? "mistake" : "muted", x(i) - width / 2, getHeight() - BOTTOM + 8,
                    width, "flow-center");
        }
    }

    private void line(RunStyle run, ToDoubleFunction<DepthPoint> norm) {
        Polyline line = new Polyline();
        line.getStyleClass().addAll("flow-line", run.style());
        List<Circle> dots = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            double value = norm.applyAsDouble(points.get(i));
            if (value > 0 && Double.isFinite(value)) {
                line.getPoints().addAll(x(i), y(value));
                Circle dot = new Circle(x(i), y(value), DOT);
                dot.getStyleClass().addAll("flow-dot", run.style());
                dots.add(dot);
            }
        }
        if (!dots.isEmpty()) {
            getChildren().add(line);
            getChildren().addAll(dots);
        }
    }

    /** The values of the layer that stands out, and of the last one. */
    private void notes() {
        int last = points.size() - 1;
        double reference = points.get(last).own();
        for (int i = 0; i < points.size(); i++) {
            DepthPoint point = points.get(i);
            if (point.standsOut()) {
                note(i, point.own(), "mistake", FlowText.norm(point.own()) + against(point, reference));
                if (Math.abs(y(point.other()) - y(point.own())) > LINE) {
                    note(i, point.other(), "other", FlowText.norm(point.other()));
                }
            }
        }
        if (!points.get(last).standsOut() && reference > 0) {
            boolean below = points.get(last).other() >= reference;
            add(FlowText.norm(reference), "muted", x(last) - 40, y(reference) + (below ? 6 : -LINE - 6), 80, "flow-center");
        }
    }

    private String against(DepthPoint point, double reference) {
        double factor = reference / point.own();
        String name = points.getLast().name();
        return !Double.isFinite(factor) || factor == 1 ? ""
                : factor > 1 ? ", %s times below %s".formatted(FlowText.times(factor), name)
                : ", %s times above %s".formatted(FlowText.times(1 / factor), name);
    }

    private void note(int layer, double norm, String style, String text) {
        if (norm > 0 && Double.isFinite(norm)) {
            add(text, style, x(layer) + 10, Math.min(y(norm) + 2, TOP + height() - LINE), USE_COMPUTED_SIZE, "flow-left");
        }
    }

    private void add(String text, String style, double x, double y, double width, String alignment) {
        Label label = Controls.label(text, "caption", style, alignment);
        label.setPrefWidth(width);
        label.relocate(x, y);
        getChildren().add(label);
    }
}
