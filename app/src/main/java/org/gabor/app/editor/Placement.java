package org.gabor.app.editor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gabor.app.geom.Point;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.model.Path;

/**
 * The positions of a network's cards; separate from the {@link org.gabor.graph.model.Graph}, so that moving a card needs no
 * inference.
 *
 * @param positions top left corner of each card, in world px
 * @param folded the groups that are drawn as one card
 */
public record Placement(Map<NodeId, Point> positions, Set<Path> folded) {

    public static final Placement EMPTY = new Placement(Map.of(), Set.of());

    public Placement {
        positions = Map.copyOf(positions);
        folded = Set.copyOf(folded);
    }

    public Point of(NodeId node) {
        return positions.getOrDefault(node, Point.ORIGIN);
    }

    /** Adds these positions; they replace existing ones. */
    public Placement with(Map<NodeId, Point> moved) {
        Map<NodeId, Point> changed = new HashMap<>(positions);
        changed.putAll(moved);
        return new Placement(changed, folded);
    }

    public Placement with(NodeId node, Point at) {
        return with(Map.of(node, at));
    }

    public Placement withFolded(Path group, boolean fold) {
        Set<Path> changed = new HashSet<>(folded);
        if (fold) {
            changed.add(group);
        } else {
            changed.remove(group);
        }
        return new Placement(positions, changed);
    }

    /** Keeps only the positions of {@code nodes}. */
    public Placement retaining(Set<NodeId> nodes) {
        Map<NodeId, Point> kept = new HashMap<>(positions);
        kept.keySet().retainAll(nodes);
        return new Placement(kept, folded);
    }
}
