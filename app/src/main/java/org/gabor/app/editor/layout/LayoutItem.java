package org.gabor.app.editor.layout;

import java.util.List;
import org.gabor.graph.model.NodeId;

/**
 * What one level of a network places as a whole: a stack of cards, or a group.
 *
 * @param nodes everything in it, in topological order
 * @param joined whether a branch that ends here stands beside it, to which an edge turns off above
 */
record LayoutItem(Box box, List<NodeId> nodes, boolean joined) {

    LayoutItem(Box box, List<NodeId> nodes) {
        this(box, nodes, false);
    }
}
