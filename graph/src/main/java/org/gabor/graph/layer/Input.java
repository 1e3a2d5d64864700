package org.gabor.graph.layer;

import java.util.Objects;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.Shape;

/** The input: samples of shape {@code shape}. */
public record Input(Shape shape) implements Source {

    public Input {
        Objects.requireNonNull(shape);
        if (shape instanceof Capsules) {
            throw new IllegalArgumentException("Examples are feature maps, volumes or vectors, not capsules.");
        }
    }
}
