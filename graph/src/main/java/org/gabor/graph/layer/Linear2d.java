package org.gabor.graph.layer;

import java.util.ArrayList;
import java.util.List;
import org.gabor.graph.layer.ParameterSpec.Role;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;

/**
 * A {@link Linear} layer over the channels of each pixel: C×H×W to outFeatures×H×W. It computes the same as a 1×1 convolution, but
 * its weight is an outFeatures×C matrix, as that of PyTorch's {@code Linear} on images with channels last (ConvNeXt, Liu et al. 2022).
 */
public record Linear2d(int outFeatures, boolean bias) implements Dense {

    public Linear2d {
        if (outFeatures < 1) {
            throw new IllegalArgumentException("A Linear2d layer needs at least 1 unit, got " + outFeatures + ".");
        }
    }

    public static Linear2d of(int outFeatures) {
        return new Linear2d(outFeatures, true);
    }

    @Override
    public FeatureMap outputShape(Shape in) {
        return ShapeRequirements.featureMap(in, this).withChannels(outFeatures);
    }

    @Override
    public List<ParameterSpec> parameters(Shape in) {
        List<ParameterSpec> specs = new ArrayList<>();
        specs.add(new ParameterSpec("weight", List.of(outFeatures, ShapeRequirements.featureMap(in, this).channels()),
                Role.WEIGHT));
        if (bias) {
            specs.add(new ParameterSpec("bias", List.of(outFeatures), Role.BIAS));
        }
        return specs;
    }

    @Override
    public long macs(Shape in) {
        return Math.multiplyExact((long) outFeatures, in.size());
    }
}
