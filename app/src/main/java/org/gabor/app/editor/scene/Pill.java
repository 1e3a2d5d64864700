package org.gabor.app.editor.scene;

import java.util.List;
import java.util.Optional;
import org.gabor.app.geom.Rect;
import org.gabor.graph.model.NodeId;

/**
 * The pill at the network's input or output.
 *
 * @param node the Input layer; empty for the output, which is no layer
 * @param icon {@code image} or {@code stack}
 */
public record Pill(Rect rect, Optional<NodeId> node, String icon, String title, String detail, List<Port> ports) {

    public Pill {
        ports = List.copyOf(ports);
    }
}
