package org.gabor.graph.layer;

import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.VideoFeatureMap;
import org.gabor.graph.shape.Window3d;

/** A layer that slides a window over a video: C×D×H×W to C'×D'×H'×W'. */
public sealed interface SlidingWindow3d extends Unary permits Conv3d, MaxPool3d, AvgPool3d {

    Window3d window();

    @Override
    VideoFeatureMap outputShape(Shape in);
}
