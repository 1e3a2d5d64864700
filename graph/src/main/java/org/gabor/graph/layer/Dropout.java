package org.gabor.graph.layer;

import org.gabor.graph.shape.Shape;

/**
 * In training sets each value to 0 with probability {@code p} and divides the rest by 1 − p; in prediction does nothing
 * (Srivastava et al. 2014).
 */
public record Dropout(double p) implements Regularization {

    public Dropout {
        if (!(p >= 0 && p < 1)) {
            throw new IllegalArgumentException("A dropout probability is at least 0 and below 1, got " + p + ".");
        }
    }

    @Override
    public Shape outputShape(Shape in) {
        return in;
    }
}
