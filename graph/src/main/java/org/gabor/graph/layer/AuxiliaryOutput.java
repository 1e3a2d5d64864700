package org.gabor.graph.layer;

import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;

/**
 * Marks the end of an auxiliary classifier: its loss, times {@code weight}, is added in training, and it is not computed
 * in prediction (Szegedy et al. 2014, section 5, with 0.3). Its values pass unchanged.
 */
public record AuxiliaryOutput(double weight) implements Unary {

    public AuxiliaryOutput {
        if (!(weight > 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException("The weight of an auxiliary loss must be above 0, got " + weight + ".");
        }
    }

    @Override
    public Vector outputShape(Shape in) {
        return Expect.vector(in, this);
    }
}
