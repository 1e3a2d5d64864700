package org.gabor.graph.layer;

/**
 * What one node of a network does, as a value. The arity is in the type: a {@link Source} has no input, a {@link Unary}
 * one, a {@link Merge} two or more. Only output channels are written down; input channels come from inference.
 *
 * <p>Every meaning that lies outside the layer itself (face, kernel, receptive field) is an exhaustive {@code switch}
 * without {@code default} where it belongs, so that a new layer breaks compilation wherever it needs one.
 */
public sealed interface Layer permits Source, Unary, Merge {

    /** The layer's type as the field names it, which is also its name in a saved file: {@code Conv2d}, {@code ReLU}. */
    default String type() {
        return getClass().getSimpleName();
    }

    /** Whether the output has the input's shape, whatever the input. */
    default boolean keepsShape() {
        return switch (this) {
            case Source _, Merge _ -> false;
            case Unary unary -> ShapeProbe.keepsShape(unary);
        };
    }
}
