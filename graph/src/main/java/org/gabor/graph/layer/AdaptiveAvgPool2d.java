package org.gabor.graph.layer;

import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Size2d;

/**
 * Averages the image into {@code output} cells whatever its size: C×H×W to C×h×w. Cell i spans rows ⌊i·H/h⌋ to
 * ⌈(i+1)·H/h⌉, as PyTorch's. With 1×1 it is the global average pooling of Lin et al. 2013.
 */
public record AdaptiveAvgPool2d(Size2d output) implements AdaptivePooling {

    public AdaptiveAvgPool2d {
        output.requireAtLeast(1, "The output size");
    }

    public static AdaptiveAvgPool2d of(int side) {
        return new AdaptiveAvgPool2d(Size2d.square(side));
    }

    @Override
    public FeatureMap outputShape(Shape in) {
        return ShapeRequirements.featureMap(in, this).withSize(output);
    }
}
