package org.gabor.graph.analysis;

import java.util.HashMap;
import java.util.Map;
import org.gabor.graph.layer.ParameterSpec.Role;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;

/**
 * Depth as papers count it: layers with weights (convolutions, fully connected layers, capsules) on the
 * longest path from the input to the output. Normalizations, whose tensors are factors and shifts, do not count; so ResNet-18
 * is 18 deep (He et al. 2015, table 1) and GoogLeNet 22 (Szegedy et al. 2014, section 5).
 */
public final class Depth {

    private Depth() {}

    /** The depth of the output or, without one, of the deepest layer with a known shape. */
    public static int of(Inference inference) {
        Map<NodeId, Integer> depths = depths(inference);
        return Ends.of(inference).main()
                .map(output -> depths.get(output.node().id()))
                .orElseGet(() -> depths.values().stream().mapToInt(Integer::intValue).max().orElse(0));
    }

    private static Map<NodeId, Integer> depths(Inference inference) {
        Map<NodeId, Integer> depths = new HashMap<>();
        for (Node node : inference.graph().topologicalOrder()) {
            int before = inference.adjacency().inputs(node.id()).stream()
                    .mapToInt(edge -> depths.get(edge.from())).max().orElse(0);
            depths.put(node.id(), before + (hasWeights(inference, node) ? 1 : 0));
        }
        return depths;
    }

    private static boolean hasWeights(Inference inference, Node node) {
        return inference.usedParameters(node.id()).stream().anyMatch(tensor -> tensor.role() == Role.WEIGHT);
    }
}
