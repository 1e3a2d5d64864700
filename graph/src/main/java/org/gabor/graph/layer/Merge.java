package org.gabor.graph.layer;

import java.util.List;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.ShapeMismatch;

/** A layer with two or more inputs, in the order of their slots. */
public sealed interface Merge extends Layer permits Add, Multiply, Concat {

    /** The shape of the output; throws {@link ShapeMismatch} where the inputs do not go together. */
    Shape outputShape(List<Shape> ins);
}
