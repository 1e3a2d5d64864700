package org.gabor.graph.layer;

import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Size3d;
import org.gabor.graph.shape.VideoFeatureMap;
import org.gabor.graph.shape.Window3d;

/**
 * The mean of each window: C×D×H×W to C×D'×H'×W'.
 *
 * @param countIncludePad whether padding zeros count in the mean
 */
public record AvgPool3d(Window3d window, boolean countIncludePad) implements SlidingWindow3d {

    public AvgPool3d {
        Pooling.check(window);
    }

    /** Windows of {@code kernel}³, side by side. */
    public static AvgPool3d of(int kernel) {
        return new AvgPool3d(Window3d.of(kernel).withStride(Size3d.cube(kernel)), true);
    }

    @Override
    public VideoFeatureMap outputShape(Shape in) {
        VideoFeatureMap map = ShapeRequirements.videoFeatureMap(in, this);
        return map.withSize(window.slideOver(map));
    }
}
