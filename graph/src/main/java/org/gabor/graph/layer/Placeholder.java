package org.gabor.graph.layer;

import java.util.Objects;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.ShapeMismatch;

/**
 * Stands for a layer type of a file that this version does not know; it keeps the file's text, so that saving
 * loses nothing.
 *
 * @param settings the layer's JSON object as it was read
 */
public record Placeholder(String unknownType, String settings) implements Unary {

    public Placeholder {
        Objects.requireNonNull(unknownType);
        Objects.requireNonNull(settings);
    }

    @Override
    public String type() {
        return unknownType;
    }

    @Override
    public Shape outputShape(Shape in) {
        throw new ShapeMismatch(problem());
    }

    /** Why it has no shape, in a sentence. */
    public String problem() {
        return "This version does not know the layer type \"" + unknownType + "\".";
    }
}
