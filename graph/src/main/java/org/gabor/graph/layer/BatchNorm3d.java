package org.gabor.graph.layer;

import java.util.List;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.VideoFeatureMap;

/**
 * Normalizes every channel of a video to mean 0 and variance 1 over the batch, then scales and shifts it
 * (Ioffe and Szegedy 2015).
 *
 * @param eps added to the variance
 * @param momentum the share of the new batch in the running statistics
 */
public record BatchNorm3d(double eps, double momentum) implements BatchNorm {

    public static final BatchNorm3d DEFAULT = new BatchNorm3d(1e-5, 0.1);

    public BatchNorm3d {
        BatchStatistics.check(eps, momentum);
    }

    @Override
    public VideoFeatureMap outputShape(Shape in) {
        return ShapeRequirements.videoFeatureMap(in, this);
    }

    @Override
    public List<ParameterSpec> parameters(Shape in) {
        return BatchStatistics.parameters(ShapeRequirements.videoFeatureMap(in, this).channels());
    }
}
