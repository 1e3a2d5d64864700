package org.gabor.app.editor.scene;

import java.util.List;
import java.util.Optional;
import org.gabor.app.geom.Point;
import org.gabor.graph.model.Edge;

/**
 * A drawn edge.
 *
 * @param edge empty for the edge to the output pill, which is no edge of the graph
 * @param route corners of an orthogonal line from port to port, to be rounded by {@link #RADIUS}
 * @param width in px, from the logarithm of the tensor's number of elements
 * @param label the shape, if it is shown; {@code 96 ≠ 256} on a mismatched edge
 * @param mismatched whether its layer can't take its shape
 * @param idle whether it has no known shape, or leaves or enters a bypassed layer
 */
public record EdgeShape(Optional<Edge> edge, List<Point> route, double width, Optional<Label> label, boolean mismatched,
                        boolean idle) {

    public static final double RADIUS = 10;

    public EdgeShape {
        route = List.copyOf(route);
    }
}
