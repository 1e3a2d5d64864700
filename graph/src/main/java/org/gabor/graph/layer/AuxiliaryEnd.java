package org.gabor.graph.layer;

import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;

/**
 * The end of a branch for training only: its loss, times {@link #weight}, is added to the network's, and it is
 * not computed in prediction. Its values pass unchanged.
 */
public sealed interface AuxiliaryEnd extends Unary permits AuxiliaryOutput, Reconstruction {

    double weight();

    @Override
    default Vector outputShape(Shape in) {
        return ShapeRequirements.vector(in, this);
    }

    /** Throws {@link IllegalArgumentException} if the weight is invalid. */
    static void checkWeight(double weight) {
        if (!(weight > 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException("The weight of an auxiliary loss must be above 0, got " + weight + ".");
        }
    }
}
