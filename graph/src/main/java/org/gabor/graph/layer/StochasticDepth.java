package org.gabor.graph.layer;

import org.gabor.graph.shape.Shape;

/**
 * In training drops a sample's whole branch with probability {@code p} and divides the others' by 1 − p; in prediction
 * does nothing (Huang et al. 2016, section 3; torchvision's "row" mode).
 */
public record StochasticDepth(double p) implements Regularization {

    public StochasticDepth {
        if (!(p >= 0 && p < 1)) {
            throw new IllegalArgumentException("A drop probability is at least 0 and below 1, got " + p + ".");
        }
    }

    @Override
    public Shape outputShape(Shape in) {
        return in;
    }
}
