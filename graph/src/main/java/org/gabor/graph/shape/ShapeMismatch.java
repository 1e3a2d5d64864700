package org.gabor.graph.shape;

/** A layer does not fit its input shape; the message is one sentence for a person that ends with the received shape. */
public sealed class ShapeMismatch extends RuntimeException permits LayerMismatch, MergeMismatch {

    public ShapeMismatch(String message) {
        super(message);
    }
}
