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
 * The computation of one step of a plan: a layer, and perhaps an activation function of its values.
 *
 * @param activation applied to the layer's output
 */
public record Operation(Layer layer, Optional<Activation.Function> activation) {

    public static Operation of(Layer layer) {
        return new Operation(layer, Optional.empty());
    }

    public Operation then(Activation.Function function) {
        return new Operation(layer, Optional.of(function));
    }

    /**
     * Whether its kernel may read the inputs' values in the backward pass. If not, their memory may be reused by then. The layers
     * that never read them are listed; a new layer is safe without an entry.
     */
    public boolean rereadsInputs() {
        return switch (layer) {
            case Input _, AuxiliaryEnd _, Add _, Concat _, AvgPool2d _, AvgPool3d _, AdaptiveAvgPool2d _, AdaptiveAvgPool3d _,
                 Rearrangement _, Regularization _, Scale _ -> false;
            case Layer _ -> true;
        };
    }

    /** Whether its kernel may read the output's values in the backward pass; layers that never do are listed, as above. */
    public boolean rereadsOutput() {
        return activation.isPresent() || switch (layer) {
            case Flatten _ -> true;
            case SlidingWindow _, SlidingWindow3d _, ConvTranspose2d _, AdaptivePooling _, Dense _, Normalization _, PrimaryCaps _,
                 DigitCaps _, CapsuleMask _, Rearrangement _, Scaling _, Regularization _, Merge _ -> false;
            case Layer _ -> true;
        };
    }
}
