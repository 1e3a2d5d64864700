package org.gabor.graph.analysis;

import java.util.List;
import org.gabor.graph.layer.ParameterSpec;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.Shape;

/** Which modules of a network a layer could apply. */
public final class SharedModules {

    private SharedModules() {}

    /**
     * The layers of the same type, in topological order, whose weights fit the input of {@code node}: one for each module but
     * the node's own. None if the node has no weights or its input shape is unknown.
     */
    public static List<Node> fitting(Inference inference, Node node) {
        return inference.graph().topologicalOrder().stream()
                .filter(other -> other.owner().isEmpty() && !other.equals(inference.graph().owner(node)))
                .filter(other -> fits(inference, node, other)).toList();
    }

    private static boolean fits(Inference inference, Node node, Node other) {
        List<ParameterSpec> weights = inference.usedParameters(other.id());
        if (weights.isEmpty() || node.layer().getClass() != other.layer().getClass() || !(other.layer() instanceof Unary layer)
                || inference.usedParameters(node.id()).isEmpty()) {
            return false;
        }
        Shape in = inference.inputs(node.id()).orElseThrow().getFirst();
        return inference.shapes().containsKey(node.id()) && layer.parameters(in).equals(weights);
    }
}
