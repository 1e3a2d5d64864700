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
import org.gabor.app.vm.look.FlowRow;
import org.gabor.graph.model.Node;

/** The gradient norm of each layer from the input to the output, on a logarithmic axis, for one or two runs. */
final class DepthChart extends Pane {

    private static final double LEFT = 56;
    private static final double RIGHT = 24;
    private static final double TOP = 18;
    private static final double BOTTOM = 30;
    private static final double LINE = 16;
    private static final double LETTER = 7.5;
    private static final double DOT = 3.5;

    private List<FlowRow> rows = List.of();
    private Optional<Node> selected = Optional.empty();
    private LogScale scale = new LogScale(-1, 0);

    /** @param choose called with the layer that is clicked */
    DepthChart(Consumer<Node> choose) {
        setId("flow-depth");
        setMinSize(0, 0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        widthProperty().subscribe(_ -> draw());
        heightProperty().subscribe(_ -> draw());
        setOnMouseClicked(click -> {
            if (!rows.isEmpty() && click.getX() >= LEFT) {
                int index = (int) ((click.getX() - LEFT) / step());
                choose.accept(rows.get(Math.clamp(index, 0, rows.size() - 1)).node());
            }
        });
    }

    void show(List<FlowRow> layers, Optional<Node> layer) {
        rows = layers;
        selected = layer;
        setAccessibleText("Gradient norm over depth: " + layers.stream()
                .map(row -> row.name() + " " + FlowText.norm(row.own().norm())).collect(Collectors.joining(", ")));
        draw();
    }

    private void draw() {
        getChildren().clear();
        if (rows.isEmpty() || height() <= 0) {
            return;
        }
        scale = LogScale.over(rows.stream().flatMapToDouble(row -> DoubleStream.of(row.own().norm(), other(row))).toArray());
        bands();
        grid();
        names();
        line(RunStyle.OTHER, DepthChart::other);
        line(RunStyle.OWN, row -> row.own().norm());
        notes();
    }

    private static double other(FlowRow row) {
        return row.other().map(FlowRow.OfRun::norm).orElse(Double.NaN);
    }

    private double step() {
        return (getWidth() - LEFT - RIGHT) / rows.size();
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
        for (int i = 0; i < rows.size(); i++) {
            FlowRow row = rows.get(i);
            if (row.finding().isPresent() || selected.equals(Optional.of(row.node()))) {
                Rectangle band = new Rectangle(x(i) - step() / 2, TOP - 8, step(), height() + 8);
                band.getStyleClass().add(row.finding().isPresent() ? "flow-standout" : "flow-selected");
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
        double widest = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0) * LETTER;
        int every = Math.max(1, (int) Math.ceil(widest / step()));
        double width = every * step();
        for (int i = 0; i < rows.size(); i += every) {
            FlowRow row = rows.get(i);
            add(row.name(), row.finding().isPresent() ? "mistake" : "muted", x(i) - width / 2, getHeight() - BOTTOM + 8,
                    width, "flow-center");
        }
    }

    private void line(RunStyle run, ToDoubleFunction<FlowRow> norm) {
        Polyline line = new Polyline();
        line.getStyleClass().addAll("flow-line", run.style());
        List<Circle> dots = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            double value = norm.applyAsDouble(rows.get(i));
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
        int last = rows.size() - 1;
        double reference = rows.get(last).own().norm();
        for (int i = 0; i < rows.size(); i++) {
            FlowRow row = rows.get(i);
            if (row.finding().isPresent()) {
                note(i, row.own().norm(), "mistake", FlowText.norm(row.own().norm()) + against(row, reference));
                if (Math.abs(y(other(row)) - y(row.own().norm())) > LINE) {
                    note(i, other(row), "other", FlowText.norm(other(row)));
                }
            }
        }
        if (rows.get(last).finding().isEmpty() && reference > 0) {
            boolean below = other(rows.get(last)) >= reference;
            add(FlowText.norm(reference), "muted", x(last) - 40, y(reference) + (below ? 6 : -LINE - 6), 80, "flow-center");
        }
    }

    private String against(FlowRow row, double reference) {
        double factor = reference / row.own().norm();
        String name = rows.getLast().name();
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
