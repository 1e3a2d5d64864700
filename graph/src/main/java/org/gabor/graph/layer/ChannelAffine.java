package org.gabor.graph.layer;

import java.util.List;
import org.gabor.graph.shape.Shape;

/**
 * Multiplies each channel by a learned factor and adds a learned bias: y = weight[c] · x + bias[c]. After an average over
 * 2×2 it is the subsampling of LeNet-5 (LeCun et al. 1998, section II.B, layer S2).
 */
public record ChannelAffine() implements Scaling {

    @Override
    public Shape outputShape(Shape in) {
        ShapeRequirements.channels(in, this);
        return in;
    }

    @Override
    public List<ParameterSpec> parameters(Shape in) {
        return ScaleAndShift.parameters(List.of(ShapeRequirements.channels(in, this)));
    }
}
