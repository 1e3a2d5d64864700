package org.gabor.graph.layer;

import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Size3d;
import org.gabor.graph.shape.VideoFeatureMap;
import org.gabor.graph.shape.Window3d;

/** Keeps the largest value of each window: C×D×H×W to C×D'×H'×W'. Padding counts as minus infinity, as in PyTorch. */
public record MaxPool3d(Window3d window) implements SlidingWindow3d {

    public MaxPool3d {
        Pooling.check(window);
    }

    /** Windows of {@code kernel}³, side by side. */
    public static MaxPool3d of(int kernel) {
        return new MaxPool3d(Window3d.of(kernel).withStride(Size3d.cube(kernel)));
    }

    @Override
    public VideoFeatureMap outputShape(Shape in) {
        VideoFeatureMap map = ShapeRequirements.videoFeatureMap(in, this);
        return map.withSize(window.slideOver(map));
    }
}
