package org.gabor.graph.layer;

import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;

/**
 * Sets all capsules to zero but one, the label's in training and the longest in prediction, and flattens them, so that a
 * decoder reconstructs from that one only (Sabour et al. 2017, section 4.1): n capsules of length d to n·d values.
 */
public record CapsuleMask() implements CapsuleLayer {

    @Override
    public Vector outputShape(Shape in) {
        Capsules capsules = ShapeRequirements.capsules(in, this);
        return new Vector(Math.toIntExact(capsules.size()));
    }
}
