package org.gabor.app.editor.scene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gabor.app.geom.EdgeRouter;
import org.gabor.app.geom.Point;
import org.gabor.app.text.ShapeText;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;

/** Routes every edge and labels each shape once. */
final class EdgeShapes {

    /** An edge at least this long has room for its shape. */
    private static final double LABEL_ROOM = 20;
    private static final double BESIDE = 12;
    private static final double IDLE_WIDTH = 1.5;
    private static final double MISMATCHED_WIDTH = 2.6;

    private final Layers layers;
    private final Anchors anchors;
    private final Frames frames;
    private final EdgeRouter router;
    private final Set<NodeId> labelled = new HashSet<>();

    EdgeShapes(Layers layers, Anchors anchors, Frames frames) {
        this.layers = layers;
        this.anchors = anchors;
        this.frames = frames;
        router = new EdgeRouter(anchors.cards());
    }

    /** In topological order; edges inside a folded group are left out. */
    List<EdgeShape> all() {
        List<EdgeShape> edgeShapes = new ArrayList<>();
        layers.order.forEach(node -> layers.outputs(node.id()).stream()
                .filter(edge -> anchors.rect(edge.from()) != anchors.rect(edge.to()))
                .forEach(edge -> edgeShapes.add(edge(edge))));
        return edgeShapes;
    }

    /** The edge from the last layer to the output pill. */
    EdgeShape toOutput(NodeId from, Point to) {
        List<Point> route = List.of(anchors.output(from), to);
        Optional<Shape> shape = layers.inference.output(from);
        return new EdgeShape(Optional.empty(), route, width(shape), shape.map(s -> beside(route, ShapeText.of(s))),
                false, shape.isEmpty());
    }

    /** 10 elements are 1 px wide, a million 4.1 px. */
    static double width(Optional<Shape> shape) {
        return shape.map(s -> Math.max(1, 1 + 0.62 * (Math.log10(s.size()) - 1))).orElse(IDLE_WIDTH);
    }

    private EdgeShape edge(Edge edge) {
        List<Point> route = router.route(
                anchors.output(edge.from()), anchors.input(edge.to(), edge.slot()), frames.gutter(edge));
        if (layers.mismatched.containsKey(edge)) {
            return new EdgeShape(Optional.of(edge), route, MISMATCHED_WIDTH, conflict(edge, route), true, false);
        }
        Optional<Shape> shape = layers.inference.output(edge.from());
        boolean idle = shape.isEmpty() || layers.graph.node(edge.from()).bypassed() || layers.graph.node(edge.to()).bypassed();
        return new EdgeShape(Optional.of(edge), route, idle ? IDLE_WIDTH : width(shape),
                shape.flatMap(s -> label(edge, route, s)), false, idle);
    }

    private Optional<Label> label(Edge edge, List<Point> route, Shape shape) {
        boolean room = Math.abs(route.get(1).y() - route.getFirst().y()) >= LABEL_ROOM;
        return room && labelled.add(edge.from()) ? Optional.of(beside(route, ShapeText.of(shape))) : Optional.empty();
    }

    /** The label is right of the first stretch: near the input of a long edge, clear of branches; else at half its height. */
    private static Label beside(List<Point> route, String text) {
        Point from = route.getFirst();
        double length = route.get(1).y() - from.y();
        double y = route.size() == 2 && length > 40 ? route.get(1).y() - 15 : from.y() + length / 2;
        return new Label(text, new Point(from.x() + BESIDE, y), false);
    }

    private Optional<Label> conflict(Edge edge, List<Point> route) {
        Point end = route.getLast();
        double length = end.y() - route.get(route.size() - 2).y();
        Point at = new Point(end.x() + (route.size() == 2 ? BESIDE : -10), end.y() - length * 2 / 3);
        return layers.inference.output(edge.from()).map(shape -> new Label(conflict(edge, shape), at, route.size() > 2));
    }

    /** The difference from the layer's first input: {@code 96 ≠ 256} if only the channels differ. */
    private String conflict(Edge edge, Shape shape) {
        Inference inference = layers.inference;
        Optional<Shape> first = layers.inputs(edge.to()).stream()
                .filter(other -> other.slot() == 0 && !other.equals(edge))
                .findFirst().flatMap(other -> inference.output(other.from()));
        return first
                .map(expected -> shape instanceof FeatureMap a && expected instanceof FeatureMap b && a.channels() != b.channels()
                        ? a.channels() + " ≠ " + b.channels()
                        : ShapeText.of(shape) + " ≠ " + ShapeText.of(expected))
                .orElseGet(() -> ShapeText.of(shape));
    }
}
