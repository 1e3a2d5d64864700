package org.gabor.app.editor.layout;

import java.util.List;
import org.gabor.graph.model.NodeId;

/**
 * A unit of layout within one level: a stack of cards, or a group.
 *
 * @param nodes all its nodes, in topological order
 * @param joined whether a branch that ends beside it leaves its edge above it
 */
record LayoutItem(Box box, List<NodeId> nodes, boolean joined) {

    LayoutItem(Box box, List<NodeId> nodes) {
        this(box, nodes, false);
    }
}
