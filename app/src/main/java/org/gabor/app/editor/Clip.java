package org.gabor.app.editor;

import java.util.Map;
import org.gabor.app.geom.Point;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.NodeId;

/**
 * A piece of a network on its own: what was copied, or what the palette offers.
 *
 * @param positions of its cards; only their distances matter
 */
public record Clip(Graph graph, Map<NodeId, Point> positions) {

    public Clip {
        positions = Map.copyOf(positions);
    }
}
