package org.gabor.graph.layer;

import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Size3d;
import org.gabor.graph.shape.VideoFeatureMap;

/** Averages the video into {@code output} cells, dealt as {@link AdaptiveAvgPool2d} deals them: C×D×H×W to C×d×h×w. */
public record AdaptiveAvgPool3d(Size3d output) implements AdaptivePooling {

    public AdaptiveAvgPool3d {
        output.requireAtLeast(1, "The output size");
    }

    public static AdaptiveAvgPool3d of(int side) {
        return new AdaptiveAvgPool3d(Size3d.cube(side));
    }

    @Override
    public VideoFeatureMap outputShape(Shape in) {
        return ShapeRequirements.videoFeatureMap(in, this).withSize(output);
    }
}
