package org.gabor.graph.layer;

import org.gabor.graph.shape.Extent;
import org.gabor.graph.shape.Image;
import org.gabor.graph.shape.Shape;

/** Keeps the largest value of each of {@code output} cells, dealt as {@link AdaptiveAvgPool2d} deals them: C×H×W to C×h×w. */
public record AdaptiveMaxPool2d(Extent output) implements AdaptivePooling {

    public AdaptiveMaxPool2d {
        output.requireAtLeast(1, "The output size");
    }

    public static AdaptiveMaxPool2d of(int side) {
        return new AdaptiveMaxPool2d(Extent.square(side));
    }

    @Override
    public Image outputShape(Shape in) {
        return Expect.image(in, this).withSize(output);
    }
}
