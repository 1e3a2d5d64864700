package org.gabor.engine.compute.kernel;

import java.util.Optional;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.AdaptiveAvgPool3d;
import org.gabor.graph.layer.AdaptiveMaxPool2d;
import org.gabor.graph.layer.AdaptivePooling;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.AuxiliaryEnd;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.AvgPool3d;
import org.gabor.graph.layer.CapsuleLayer;
import org.gabor.graph.layer.CapsuleLength;
import org.gabor.graph.layer.CapsuleMask;
import org.gabor.graph.layer.ChannelAffine;
import org.gabor.graph.layer.ChannelPad;
import org.gabor.graph.layer.ChannelShuffle;
import org.gabor.graph.layer.ChannelSplit;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.DigitCaps;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.EuclideanRbf;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Input;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.LayerScale;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.Linear2d;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.MaxPool3d;
import org.gabor.graph.layer.Merge;
import org.gabor.graph.layer.Multiply;
import org.gabor.graph.layer.Normalization;
import org.gabor.graph.layer.Placeholder;
import org.gabor.graph.layer.PrimaryCaps;
import org.gabor.graph.layer.Scale;
import org.gabor.graph.layer.Scaling;
import org.gabor.graph.layer.Shift;
import org.gabor.graph.layer.Sliding;
import org.gabor.graph.layer.Sliding3d;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.layer.StochasticDepth;
import org.gabor.graph.layer.Upsample;
import org.gabor.graph.layer.ZeroPad2d;

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

    /** Whether its kernel may read the inputs' values on the way back; where not, others can lie in their place by then. */
    public boolean rereadsInputs() {
        return switch (layer) {
            case Input _, Flatten _, AuxiliaryEnd _, Add _, Concat _, AvgPool2d _, AvgPool3d _, AdaptiveAvgPool2d _,
                 AdaptiveAvgPool3d _, Upsample _, ZeroPad2d _, ChannelPad _, Shift _, ChannelShuffle _, ChannelSplit _, Scale _,
                 Dropout _, StochasticDepth _ -> false;
            case Conv2d _, Conv3d _, ConvTranspose2d _, MaxPool2d _, MaxPool3d _, AdaptiveMaxPool2d _, Linear _, Linear2d _,
                 EuclideanRbf _, Normalization _, CapsuleLayer _, Activation _, Softmax _, LayerScale _, ChannelAffine _,
                 Multiply _, Placeholder _ -> true;
        };
    }

    /** Whether its kernel may read the output's values on the way back. */
    public boolean rereadsOutput() {
        return activation.isPresent() || switch (layer) {
            case Input _, Flatten _, Activation _, Softmax _, AuxiliaryEnd _, CapsuleLength _, Placeholder _ -> true;
            case Sliding _, Sliding3d _, ConvTranspose2d _, AdaptivePooling _, Linear _, Linear2d _, EuclideanRbf _,
                 Normalization _, PrimaryCaps _, DigitCaps _, CapsuleMask _, Upsample _, ZeroPad2d _, ChannelPad _, Shift _,
                 ChannelShuffle _, ChannelSplit _, Scaling _, Dropout _, StochasticDepth _, Merge _ -> false;
        };
    }
}
