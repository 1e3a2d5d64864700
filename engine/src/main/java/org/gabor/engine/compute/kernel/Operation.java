package org.gabor.engine.compute.kernel;

import java.util.Optional;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.AdaptiveAvgPool3d;
import org.gabor.graph.layer.AdaptivePooling;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.AuxiliaryEnd;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.AvgPool3d;
import org.gabor.graph.layer.CapsuleMask;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.Dense;
import org.gabor.graph.layer.DigitCaps;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Input;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.Merge;
import org.gabor.graph.layer.Normalization;
import org.gabor.graph.layer.PrimaryCaps;
import org.gabor.graph.layer.Rearrangement;
import org.gabor.graph.layer.Regularization;
import org.gabor.graph.layer.Scale;
import org.gabor.graph.layer.Scaling;
import org.gabor.graph.layer.SlidingWindow;
import org.gabor.graph.layer.SlidingWindow3d;

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

    /**
     * Whether its kernel may read the inputs' values in the backward pass. If not, their memory may be reused by then, so layers
     * that never do are named; a new layer is right without being one of them.
     */
    public boolean rereadsInputs() {
        return switch (layer) {
            case Input _, AuxiliaryEnd _, Add _, Concat _, AvgPool2d _, AvgPool3d _, AdaptiveAvgPool2d _, AdaptiveAvgPool3d _,
                 Rearrangement _, Regularization _, Scale _ -> false;
            case Layer _ -> true;
        };
    }

    /** Whether its kernel may read the output's values in the backward pass; layers that never do are named, as above. */
    public boolean rereadsOutput() {
        return activation.isPresent() || switch (layer) {
            case Flatten _ -> true;
            case SlidingWindow _, SlidingWindow3d _, ConvTranspose2d _, AdaptivePooling _, Dense _, Normalization _, PrimaryCaps _,
                 DigitCaps _, CapsuleMask _, Rearrangement _, Scaling _, Regularization _, Merge _ -> false;
            case Layer _ -> true;
        };
    }
}
