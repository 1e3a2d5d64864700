package org.gabor.graph.layer;

import java.util.List;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;

/**
 * Normalizes every channel to mean 0 and variance 1 over the batch, then scales and shifts it (Ioffe and Szegedy 2015).
 *
 * @param eps added to the variance
 * @param momentum the share of the new batch in the running statistics
 */
public record BatchNorm2d(double eps, double momentum) implements BatchNorm {

    public static final BatchNorm2d DEFAULT = new BatchNorm2d(1e-5, 0.1);

    public BatchNorm2d {
        BatchStatistics.check(eps, momentum);
    }

    @Override
    public FeatureMap outputShape(Shape in) {
        return ShapeRequirements.featureMap(in, this);
    }

    @Override
    public List<ParameterSpec> parameters(Shape in) {
        return BatchStatistics.parameters(ShapeRequirements.featureMap(in, this).channels());
    }
}
