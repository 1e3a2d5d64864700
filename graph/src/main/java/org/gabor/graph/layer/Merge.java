package org.gabor.graph.layer;

import java.util.List;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.ShapeMismatch;

/** A layer with two or more inputs, in the order of their slots. */
public sealed interface Merge extends Layer permits Add, Multiply, Concat {

    /** The output shape; throws {@link ShapeMismatch} if the inputs do not fit each other. */
    Shape outputShape(List<Shape> ins);
}
