package org.gabor.engine.inspect;

import java.util.Optional;
import java.util.function.Consumer;
import org.gabor.engine.compute.params.Parameters;
import org.gabor.engine.data.Normalization;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.Shape;

/**
 * A network with weights to look into.
 *
 * @param weights writes the weights into a plan's parameters
 * @param normalization of the images; empty if the network takes values in [0, 1]
 */
public record Inspected(Inference inference, Consumer<Parameters> weights, Optional<Normalization> normalization) {

    Graph graph() {
        return inference.graph();
    }

    /** The shape of a node's output for one sample. */
    Shape shape(Node node) {
        return inference.output(node.id()).orElseThrow();
    }
}
