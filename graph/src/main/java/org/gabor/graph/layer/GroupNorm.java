package org.gabor.graph.layer;

import java.util.List;
import org.gabor.graph.shape.Shape;

/**
 * Normalizes each of {@code groups} equal groups of a sample's channels to mean 0 and variance 1, then scales and shifts
 * each channel (Wu and He 2018).
 *
 * @param eps added to the variance
 */
public record GroupNorm(int groups, double eps) implements Normalization {

    public GroupNorm {
        ScaleAndShift.checkEps(eps);
        if (groups < 1) {
            throw new IllegalArgumentException("A GroupNorm needs at least 1 group, got " + groups + ".");
        }
    }

    public static GroupNorm of(int groups) {
        return new GroupNorm(groups, 1e-5);
    }

    @Override
    public Shape outputShape(Shape in) {
        ShapeRequirements.channels(in, this);
        ShapeRequirements.divisible(groups, in);
        return in;
    }

    @Override
    public List<ParameterSpec> parameters(Shape in) {
        return ScaleAndShift.parameters(List.of(ShapeRequirements.channels(in, this)));
    }
}
