package org.gabor.graph.layer;

import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;

/** Turns scores into probabilities that sum to 1: eˣⁱ / Σ eˣ. */
public record Softmax() implements Unary {

    @Override
    public Vector outputShape(Shape in) {
        return ShapeRequirements.vector(in, this);
    }
}
