package org.gabor.graph.layer;

import java.util.List;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;

/**
 * Normalizes the channels of each pixel to mean 0 and variance 1, then scales and shifts each channel: {@link LayerNorm}
 * with the channels first (Liu et al. 2022, section 2.5; torchvision's class of this name).
 *
 * @param eps added to the variance
 */
public record LayerNorm2d(double eps) implements Normalization {

    public static final LayerNorm2d DEFAULT = new LayerNorm2d(1e-6);

    public LayerNorm2d {
        ScaleAndShift.checkEps(eps);
    }

    @Override
    public FeatureMap outputShape(Shape in) {
        return ShapeRequirements.featureMap(in, this);
    }

    @Override
    public List<ParameterSpec> parameters(Shape in) {
        return ScaleAndShift.parameters(List.of(ShapeRequirements.featureMap(in, this).channels()));
    }
}
