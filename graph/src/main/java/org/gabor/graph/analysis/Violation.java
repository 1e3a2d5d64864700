package org.gabor.graph.analysis;

import java.util.Optional;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.NodeId;

/**
 * One error of a graph, at one node.
 *
 * @param edge the mismatched edge, if there is one
 * @param message one sentence for a person
 */
public record Violation(Kind kind, NodeId node, Optional<Edge> edge, String message) {

    /** The kind of error; the last two concern a network whose shapes fit but that cannot be trained. */
    public enum Kind {
        SHAPE, MISSING_INPUT, SURPLUS_INPUT, CYCLE, UNKNOWN_LAYER, UNUSED, WRONG_END
    }
}
