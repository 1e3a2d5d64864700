package org.gabor.app.editor.scene;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gabor.app.editor.face.Family;
import org.gabor.app.geom.Rect;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.model.Path;

/**
 * The drawn card of one layer or one folded group.
 *
 * @param nodes the layer, or all layers of the folded group in topological order
 * @param folded the group's path if the card stands for a group
 * @param icon the glyph's name in the icon set: {@code conv}, {@code pool}
 * @param detail the settings on one line; empty on a small card
 * @param measure the number at the right; {@code ?} if the layer's output shape is unknown
 * @param small 28 px high, name only
 * @param known whether the output shape is known; an unknown card is drawn pale
 * @param faulty whether the layer itself has a problem
 * @param modules the owners of the weights that its layers share with others
 */
public record Card(Rect rect, List<NodeId> nodes, Optional<Path> folded, String icon, String title, String detail,
                   String measure, Family family, boolean small, boolean known, boolean faulty, boolean bypassed,
                   Set<NodeId> modules, List<Port> ports) {

    public Card {
        nodes = List.copyOf(nodes);
        modules = Set.copyOf(modules);
        ports = List.copyOf(ports);
    }

    /** The layer; for a folded group the last layer, whose output is the group's. */
    public NodeId node() {
        return nodes.getLast();
    }

    /** The tile of the icon; a press on it opens a folded group. */
    public Optional<Rect> chevron() {
        return folded.map(_ -> new Rect(rect.x() + 10, rect.centerY() - 12, 24, 24));
    }

    public boolean isIn(Set<NodeId> selected) {
        return selected.containsAll(nodes);
    }
}
