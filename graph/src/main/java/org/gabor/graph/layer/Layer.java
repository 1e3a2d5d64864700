package org.gabor.graph.layer;

/**
 * A layer's type and settings, as a value. The arity is in the type: a {@link Source} has no input, a {@link Unary}
 * one, a {@link Merge} two or more. Only output channels are stored; input channels come from inference.
 *
 * <p>Every meaning outside the layer itself (face, kernel, receptive field) is an exhaustive {@code switch}
 * without {@code default}, so that a new layer does not compile until it has each of them.
 */
public sealed interface Layer permits Source, Unary, Merge {

    /** The layer's type in PyTorch's terms, also its name in a saved file: {@code Conv2d}, {@code ReLU}. */
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
