package org.gabor.app.editor.scene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabor.app.editor.Connections;
import org.gabor.app.editor.face.CardSize;
import org.gabor.app.editor.face.LayerFace;
import org.gabor.app.geom.Point;
import org.gabor.app.geom.Rect;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Group;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.model.Path;

/** The position of each card and the points at which edges touch it. */
final class Anchors {

    private static final double SPREAD = 52;
    private static final double BESIDE = 36;

    private final Layers layers;
    private final Map<NodeId, Rect> rects = new HashMap<>();
    private final Map<Path, Rect> folded = new LinkedHashMap<>();

    Anchors(Layers layers) {
        this.layers = layers;
        layers.order.forEach(node -> rects.put(node.id(), rect(node)));
    }

    /** The card of the node, or of the folded group that contains it. */
    Rect rect(NodeId node) {
        return rects.get(node);
    }

    Collection<Rect> cards() {
        return new HashSet<>(rects.values());
    }

    Point output(NodeId node) {
        return rect(node).bottomCenter();
    }

    Point input(NodeId node, int slot) {
        Rect card = rect(node);
        return layers.hierarchy.foldedInto(node).isPresent()
                ? card.topCenter()
                : card.topCenter().plus(offset(node, slot, card), 0);
    }

    /** The number of inputs that the card offers. */
    int slots(NodeId node) {
        return Connections.slots(layers.graph.node(node).layer(), layers.inputs(node));
    }

    List<Point> inputs(NodeId node) {
        List<Point> points = new ArrayList<>();
        for (int slot = 0; slot < slots(node); slot++) {
            points.add(input(node, slot));
        }
        return points;
    }

    /**
     * Inputs are spaced evenly, except that an edge from straight above stays straight and the other input of two moves aside.
     */
    private double offset(NodeId node, int slot, Rect card) {
        int count = Math.max(slots(node), slot + 1);
        if (count == 1) {
            return 0;
        }
        Optional<Edge> straight = count > 2 ? Optional.empty() : layers.inputs(node).stream()
                .filter(e -> rect(e.from()).centerX() == card.centerX()).findFirst();
        if (straight.isPresent()) {
            return straight.get().slot() == slot ? 0 : BESIDE;
        }
        double step = Math.min(SPREAD, (card.width() - 24) / (count - 1));
        return (slot - (count - 1) / 2.0) * step;
    }

    private Rect rect(Node node) {
        Optional<Group> group = layers.hierarchy.foldedInto(node.id());
        if (group.isPresent()) {
            return folded.computeIfAbsent(group.get().path(), _ -> at(node, CardSize.FULL));
        }
        return at(node, LayerFace.of(node.layer()).size());
    }

    private Rect at(Node node, CardSize size) {
        return size.at(layers.document.placement().of(node.id()));
    }
}
