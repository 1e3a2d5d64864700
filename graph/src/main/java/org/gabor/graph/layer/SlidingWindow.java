package org.gabor.graph.layer;

import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Window;

/** A layer that slides a window over feature maps: C×H×W to C'×H'×W'. */
public sealed interface SlidingWindow extends Unary permits Conv2d, MaxPool2d, AvgPool2d {

    Window window();

    /** This layer with another window; throws {@link IllegalArgumentException} if it does not allow that one. */
    SlidingWindow withWindow(Window window);

    @Override
    FeatureMap outputShape(Shape in);
}
