package org.gabor.graph.layer;

import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;

/** The length of each capsule, its class's score (Sabour et al. 2017, section 3): n capsules to n values. */
public record CapsuleLength() implements CapsuleLayer {

    @Override
    public Vector outputShape(Shape in) {
        return new Vector(ShapeRequirements.capsules(in, this).count());
    }
}
