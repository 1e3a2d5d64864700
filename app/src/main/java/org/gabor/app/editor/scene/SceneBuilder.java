package org.gabor.app.editor.scene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gabor.app.geom.Point;
import org.gabor.app.geom.Rect;
import org.gabor.graph.layer.AuxiliaryEnd;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.Source;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.shape.Shape;

/** Builds a {@link Scene}. */
final class SceneBuilder {

    private static final double PILL_WIDTH = 160;
    private static final double WIDE_PILL = 176;
    private static final double PILL_HEIGHT = 28;
    private static final long THOUSAND = 1000;
    private static final double BELOW_FRAME = 32;
    private static final double BELOW_CARD = 36;
    private static final double LOOSE = 20;

    private final Layers layers;
    private final Optional<Shape> examples;
    private final Anchors anchors;
    private final Frames frames;
    private final Optional<NodeId> output;
    private final Optional<Rect> outputPill;
    private final List<EdgeShape> edges;

    SceneBuilder(Layers layers, Optional<Shape> examples) {
        this.layers = layers;
        this.examples = examples;
        anchors = new Anchors(layers);
        frames = new Frames(layers, anchors);
        output = layers.output();
        outputPill = output.map(this::outputPill);
        EdgeShapes router = new EdgeShapes(layers, anchors, frames);
        edges = new ArrayList<>(router.all());
        outputPill.ifPresent(pill -> edges.add(router.toOutput(output.orElseThrow(), pill.topCenter())));
    }

    Scene build() {
        CardBuilder builder = new CardBuilder(layers, anchors, quiet());
        List<Card> cards = new ArrayList<>();
        List<Pill> pills = new ArrayList<>();
        byCard().forEach(nodes -> {
            if (layers.graph.node(nodes.getLast()).layer() instanceof Source source && nodes.size() == 1) {
                pills.add(builder.inputPill(nodes.getFirst(), source, examples));
            } else {
                cards.add(builder.card(nodes));
            }
        });
        outputPill.ifPresent(rect -> pills.add(builder.outputPill(output.orElseThrow(), rect)));
        List<Frame> boxes = frames.all();
        return new Scene(boxes, edges, junctions(), looseEnds(), pills, cards, bounds(boxes, pills));
    }

    /** Nodes by the card that shows them, in topological order. */
    private List<List<NodeId>> byCard() {
        Map<Object, List<NodeId>> cards = new LinkedHashMap<>();
        for (Node node : layers.order) {
            Object key = layers.hierarchy.foldedInto(node.id()).<Object>map(group -> group).orElse(node.id());
            cards.computeIfAbsent(key, _ -> new ArrayList<>()).add(node.id());
        }
        return List.copyOf(cards.values());
    }

    private Rect outputPill(NodeId last) {
        Rect card = anchors.rect(last);
        double y = frames.outermost(last).map(frame -> frame.bottom() + BELOW_FRAME).orElse(card.bottom() + BELOW_CARD);
        double width = layers.inference.output(last).filter(shape -> shape.size() >= THOUSAND).isPresent()
                ? WIDE_PILL : PILL_WIDTH;
        return new Rect(card.centerX() - width / 2, y, width, PILL_HEIGHT);
    }

    /** The ends of edges that are too short to show their ports. */
    private Set<Point> quiet() {
        Set<Point> ends = new HashSet<>();
        Set<Point> seen = new HashSet<>();
        for (EdgeShape shape : edges) {
            boolean touching = shape.route().size() == 2 && shape.route().getFirst().distance(shape.route().getLast()) < 12;
            List<Point> both = List.of(shape.route().getFirst(), shape.route().getLast());
            (touching ? ends : seen).addAll(both);
        }
        ends.removeAll(seen);
        return ends;
    }

    /** The points at which an edge turns off from another edge that shares its first stretch. */
    private List<Junction> junctions() {
        Map<Point, Double> deepest = new LinkedHashMap<>();
        edges.forEach(shape -> deepest.merge(shape.route().getFirst(), shape.route().get(1).y(), Math::max));
        return edges.stream()
                .filter(shape -> shape.route().get(1).y() < deepest.get(shape.route().getFirst()))
                .map(shape -> new Junction(shape.route().get(1), shape.mismatched()))
                .distinct().toList();
    }

    private List<LooseEnd> looseEnds() {
        return layers.order.stream()
                .map(Node::id)
                .filter(node -> layers.outputs(node).isEmpty() && !output.equals(Optional.of(node)))
                .filter(node -> !isEnd(layers.graph.node(node).layer()))
                .filter(node -> layers.hierarchy.foldedInto(node).isEmpty())
                .map(node -> {
                    Point from = anchors.output(node);
                    return new LooseEnd(node, from, from.plus(0, LOOSE), new Label("unused", from.plus(8, 12), false));
                }).toList();
    }

    /** Whether it is a network input or the end of an auxiliary classifier. */
    private static boolean isEnd(Layer layer) {
        return layer instanceof Source || layer instanceof AuxiliaryEnd;
    }

    private Rect bounds(List<Frame> boxes, List<Pill> pills) {
        Stream<Rect> routes = edges.stream().flatMap(shape -> shape.route().stream()).map(p -> new Rect(p.x(), p.y(), 0, 0));
        Stream<Rect> solid = Stream.concat(boxes.stream().map(Frame::rect), pills.stream().map(Pill::rect));
        return Rect.around(Stream.concat(Stream.concat(solid, anchors.cards().stream()), routes).toList()).orElse(Rect.EMPTY);
    }
}
