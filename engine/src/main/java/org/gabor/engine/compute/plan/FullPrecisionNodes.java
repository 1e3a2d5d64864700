package org.gabor.engine.compute.plan;

import java.util.HashSet;
import java.util.Set;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptivePooling;
import org.gabor.graph.layer.AuxiliaryEnd;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.model.Node;

/**
 * The nodes whose values stay in single precision if feature maps do not: the scores and reconstructions that losses are computed
 * from. Element-wise and pass-through layers keep their input's precision, so their producers are included. So are means of whole
 * feature maps that are the scores (Lin et al. 2013, section 3.2).
 */
final class FullPrecisionNodes {

    private FullPrecisionNodes() {}

    static Set<Node> of(LiveGraph graph) {
        Set<Node> exact = new HashSet<>();
        for (Node node : graph.nodes().reversed()) {
            if (graph.isEnd(node) || graph.outputs(node).stream().map(edge -> graph.node(edge.to()))
                    .anyMatch(reader -> exact.contains(reader) && (keepsPrecision(reader) || keepsMeans(reader, node)))) {
                exact.add(node);
            }
        }
        return exact;
    }

    private static boolean keepsMeans(Node reader, Node producer) {
        return reader.layer() instanceof Flatten && producer.layer() instanceof AdaptivePooling;
    }

    private static boolean keepsPrecision(Node node) {
        return node.bypassed() || node.layer() instanceof Activation || node.layer() instanceof Softmax
                || node.layer() instanceof Dropout || node.layer() instanceof AuxiliaryEnd;
    }
}
