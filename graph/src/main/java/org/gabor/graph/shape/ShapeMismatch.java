package org.gabor.graph.shape;

/** A layer cannot take the shape it was given; the message is one sentence for a person, ending in what was received. */
public sealed class ShapeMismatch extends RuntimeException permits LayerMismatch, MergeMismatch {

    public ShapeMismatch(String message) {
        super(message);
    }
}
