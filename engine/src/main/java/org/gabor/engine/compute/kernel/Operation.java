package org.gabor.engine.compute.kernel;

import java.util.Optional;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Layer;

/**
 * What one step of a plan computes: a layer, and perhaps an activation function of all its values.
 *
 * @param activation of the values that the layer alone would give
 */
public record Operation(Layer layer, Optional<Activation.Function> activation) {

    public static Operation of(Layer layer) {
        return new Operation(layer, Optional.empty());
    }

    public Operation then(Activation.Function function) {
        return new Operation(layer, Optional.of(function));
    }
}
