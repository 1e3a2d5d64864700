package org.gabor.graph.layer;

import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Size2d;

/** Keeps the largest value of each of {@code output} cells, dealt as {@link AdaptiveAvgPool2d} deals them: C×H×W to C×h×w. */
public record AdaptiveMaxPool2d(Size2d output) implements AdaptivePooling {

    public AdaptiveMaxPool2d {
        output.requireAtLeast(1, "The output size");
    }

    public static AdaptiveMaxPool2d of(int side) {
        return new AdaptiveMaxPool2d(Size2d.square(side));
    }

    @Override
    public FeatureMap outputShape(Shape in) {
        return ShapeRequirements.featureMap(in, this).withSize(output);
    }
}
