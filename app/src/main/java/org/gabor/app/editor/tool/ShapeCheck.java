package org.gabor.app.editor.tool;

import java.util.Set;
import java.util.stream.Collectors;
import org.gabor.app.editor.Connections;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.analysis.Violation;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.NodeId;

/** Whether the shapes fit after the current gesture, and if not, one sentence why. */
public record ShapeCheck(boolean fits, String reason) {

    public static final ShapeCheck YES = new ShapeCheck(true, "");

    /** Whether {@code draft} has no new problems compared with {@code before}; open inputs don't count as problems. */
    static ShapeCheck of(Inference before, Graph draft) {
        Set<NodeId> known = before.violations().stream().map(Violation::node).collect(Collectors.toSet());
        return Inference.infer(draft).violations().stream()
                .filter(violation -> violation.kind() != Violation.Kind.MISSING_INPUT && !known.contains(violation.node()))
                .findFirst().map(violation -> new ShapeCheck(false, violation.message())).orElse(YES);
    }

    /** Whether the shapes fit at {@code edge}'s end if it is added to {@code graph}. */
    static ShapeCheck of(Graph graph, Edge edge) {
        if (!Connections.allowed(graph, edge)) {
            return new ShapeCheck(false, "This edge would close a cycle or enter a layer that takes no input.");
        }
        return Inference.infer(graph.with(edge)).violations(edge.to()).stream()
                .filter(violation -> violation.kind() != Violation.Kind.MISSING_INPUT)
                .findFirst().map(violation -> new ShapeCheck(false, violation.message())).orElse(YES);
    }
}
