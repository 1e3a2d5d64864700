package org.gabor.app.editor.edit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Placement;
import org.gabor.app.editor.Spacing;
import org.gabor.app.editor.face.LayerFace;
import org.gabor.app.geom.Point;
import org.gabor.app.geom.Rect;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;

/** Finds places for new cards and moves other cards down if they are in the way. */
final class FreeSpace {

    private final Graph graph;
    private final Placement placement;

    FreeSpace(Graph graph, Placement placement) {
        this.graph = graph;
        this.placement = placement;
    }

    /** Returns the document with {@code cards}, in their given relative positions, right below {@code above}. */
    Document below(NodeId above, Map<NodeId, Point> cards) {
        Rect anchor = card(above);
        Rect block = around(cards);
        boolean wide = block.width() > anchor.width();
        double x = wide ? anchor.x() : anchor.centerX() - axis(cards) + block.x();
        Point shift = new Point(x - block.x(), top(above, cards) - block.y());
        Map<NodeId, Point> placed = new HashMap<>();
        cards.forEach((node, at) -> placed.put(node, at.plus(shift)));
        Rect taken = block.moved(shift.x(), shift.y());
        Map<NodeId, Point> moved = new HashMap<>(wide ? displaced(anchor, taken, placed.keySet()) : Map.of());
        pushedDown(above, taken, placed.keySet()).forEach(moved::putIfAbsent);
        return new Document(graph, placement.with(moved).with(placed));
    }

    /** Gives every card without a position one below its first input, or at the lower left. */
    Document settled() {
        Document document = new Document(graph, placement);
        Set<NodeId> missing = new HashSet<>(graph.nodes().keySet());
        missing.removeAll(placement.positions().keySet());
        for (Node node : graph.topologicalOrder()) {
            if (missing.contains(node.id())) {
                FreeSpace room = new FreeSpace(graph, document.placement());
                Optional<NodeId> above = graph.inputs(node.id()).stream().map(Edge::from).findFirst();
                document = above.isPresent()
                        ? room.below(above.get(), Map.of(node.id(), Point.ORIGIN))
                        : document.withPlacement(document.placement().with(node.id(), room.free()));
            }
        }
        return document;
    }

    /** A position below everything. */
    Point free() {
        Optional<Rect> all = Rect.around(placed().map(this::card).toList());
        return all.map(rect -> new Point(rect.x(), rect.bottom() + Spacing.BRANCH)).orElse(new Point(48, 48));
    }

    /** The top of new cards: close below, or at the top of the group that they join, or with room for their own frame. */
    private double top(NodeId above, Map<NodeId, Point> cards) {
        NodeId first = topmost(cards).id();
        double bottom = card(above).bottom();
        if (together(above, first)) {
            return bottom + Spacing.between(graph.node(above).layer(), graph.node(first).layer());
        }
        return topOfGroup(first, cards.keySet()).orElse(bottom + Spacing.TO_FRAME + Spacing.FRAME_ABOVE);
    }

    /** New positions of the cards right of {@code anchor}, if the block overlaps them. */
    private Map<NodeId, Point> displaced(Rect anchor, Rect block, Set<NodeId> fresh) {
        List<NodeId> right = placed().filter(node -> !fresh.contains(node) && card(node).x() >= anchor.right()).toList();
        double nearest = right.stream().mapToDouble(node -> card(node).x()).min().orElse(Double.POSITIVE_INFINITY);
        return shifted(right, new Point(Math.max(0, block.right() + Spacing.COLUMN - nearest), 0));
    }

    /** New positions of the cards below {@code above} in its column, if the block overlaps them. */
    private Map<NodeId, Point> pushedDown(NodeId above, Rect block, Set<NodeId> fresh) {
        Rect anchor = card(above);
        List<NodeId> column = placed()
                .filter(node -> !fresh.contains(node) && card(node).y() >= anchor.bottom())
                .filter(node -> card(node).x() < anchor.right() && anchor.x() < card(node).right())
                .sorted(Comparator.comparingDouble(node -> card(node).y()))
                .toList();
        if (column.isEmpty()) {
            return Map.of();
        }
        NodeId next = column.getFirst();
        double wanted = block.bottom() + gap(above, next, fresh);
        return shifted(column, new Point(0, Math.max(0, wanted - card(next).y())));
    }

    private Map<NodeId, Point> shifted(List<NodeId> nodes, Point by) {
        Map<NodeId, Point> moved = new HashMap<>();
        nodes.forEach(node -> moved.put(node, placement.of(node).plus(by)));
        return moved;
    }

    /**
     * The gap within a group depends on the kind of layer; across a frame's edge it keeps the old gap and adds room for a new
     * frame.
     */
    private double gap(NodeId above, NodeId next, Set<NodeId> fresh) {
        NodeId last = fresh.iterator().next();
        if (together(last, next)) {
            boolean fed = graph.inputs(next).stream().anyMatch(edge -> fresh.contains(edge.from()));
            return fed ? Spacing.between(graph.node(above).layer(), graph.node(next).layer()) : Spacing.EDGE;
        }
        boolean newFrame = topOfGroup(last, fresh).isEmpty();
        return card(next).y() - card(above).bottom() + (newFrame ? Spacing.FRAME_BELOW : 0);
    }

    private boolean together(NodeId a, NodeId b) {
        return graph.node(a).path().parent().equals(graph.node(b).path().parent());
    }

    /** The top of the cards of the group that a new card joins; empty if the group is new too. */
    private OptionalDouble topOfGroup(NodeId fresh, Set<NodeId> besides) {
        return placed().filter(node -> !besides.contains(node) && together(node, fresh))
                .mapToDouble(node -> card(node).y()).min();
    }

    private Stream<NodeId> placed() {
        return graph.nodes().keySet().stream().filter(placement.positions()::containsKey);
    }

    private Node topmost(Map<NodeId, Point> cards) {
        return cards.keySet().stream().sorted()
                .min(Comparator.comparingDouble(node -> cards.get(node).y())).map(graph::node).orElseThrow();
    }

    /** The x of the edge that enters the cards. */
    private double axis(Map<NodeId, Point> cards) {
        Node first = topmost(cards);
        return LayerFace.of(first.layer()).size().at(cards.get(first.id())).centerX();
    }

    private Rect around(Map<NodeId, Point> cards) {
        return Rect.around(cards.entrySet().stream()
                .map(e -> LayerFace.of(graph.node(e.getKey()).layer()).size().at(e.getValue())).toList()).orElseThrow();
    }

    private Rect card(NodeId node) {
        return LayerFace.of(graph.node(node).layer()).size().at(placement.of(node));
    }
}
