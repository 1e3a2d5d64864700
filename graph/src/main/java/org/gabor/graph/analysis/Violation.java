package org.gabor.graph.analysis;

import java.util.Optional;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.NodeId;

/**
 * One thing that is wrong with a graph, at one node.
 *
 * @param edge the edge at fault, where one is
 * @param message one sentence for a person
 */
public record Violation(Kind kind, NodeId node, Optional<Edge> edge, String message) {

    /** What sort of wrong it is; the last two are those of a network whose shapes fit, but that cannot be trained. */
    public enum Kind {
        SHAPE, MISSING_INPUT, SURPLUS_INPUT, CYCLE, UNKNOWN_LAYER, UNUSED, WRONG_END
    }
}
