package org.gabor.graph.layer;

import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;

/**
 * Divides each value by (k + α/size · Σ x²)^β over {@code size} neighbouring channels
 * (Krizhevsky et al. 2012, section 3.3, in PyTorch's and Caffe's scaling of α).
 */
public record LocalResponseNorm(int size, double alpha, double beta, double k) implements Normalization {

    public static final LocalResponseNorm DEFAULT = new LocalResponseNorm(5, 1e-4, 0.75, 1);

    public LocalResponseNorm {
        if (size < 1) {
            throw new IllegalArgumentException("A LocalResponseNorm spans at least 1 channel, got " + size + ".");
        }
    }

    @Override
    public FeatureMap outputShape(Shape in) {
        return ShapeRequirements.featureMap(in, this);
    }
}
