package org.gabor.graph.layer;

import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;

/** Flattens a sample in C order: C×H×W to C·H·W. */
public record Flatten() implements Rearrangement {

    @Override
    public Vector outputShape(Shape in) {
        return new Vector(Math.toIntExact(in.size()));
    }
}
