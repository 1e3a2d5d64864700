package org.gabor.graph.layer;

import org.gabor.graph.shape.Image;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.ShapeMismatch;
import org.gabor.graph.shape.Vector;

/** Narrows a shape to what a layer takes, or says in a sentence why it cannot. */
final class Expect {

    private Expect() {}

    static Image image(Shape in, Layer layer) {
        return switch (in) {
            case Image image -> image;
            case Vector _ -> throw new ShapeMismatch(
                    layer.type() + " expects feature maps (channels×height×width), gets " + in.text() + ".");
        };
    }

    static Vector vector(Shape in, Layer layer) {
        return switch (in) {
            case Vector vector -> vector;
            case Image _ -> throw new ShapeMismatch(layer.type() + " expects a vector, gets " + in.text() + ".");
        };
    }
}
