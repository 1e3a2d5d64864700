package org.gabor.graph.layer;

import java.util.List;
import org.gabor.graph.shape.Shape;

/**
 * Normalizes all values of one sample together to mean 0 and variance 1, then scales and shifts each by its own parameters
 * (Ba et al. 2016). Its weight and bias have the shape of the sample: C×H×W, or the number of features.
 *
 * @param eps added to the variance
 */
public record LayerNorm(double eps) implements Normalization {

    public static final LayerNorm DEFAULT = new LayerNorm(1e-5);

    public LayerNorm {
        ScaleAndShift.checkEps(eps);
    }

    @Override
    public Shape outputShape(Shape in) {
        return in;
    }

    @Override
    public List<ParameterSpec> parameters(Shape in) {
        return ScaleAndShift.parameters(in.dims());
    }
}
