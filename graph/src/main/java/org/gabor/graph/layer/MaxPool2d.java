package org.gabor.graph.layer;

import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Window;

/**
 * Keeps the largest value of each window: C×H×W to C×H'×W'. Padding counts as minus infinity, as in PyTorch.
 *
 * @param ceilMode whether a last window may reach past the end, see {@link Window#slideOverCeiling}
 */
public record MaxPool2d(Window window, boolean ceilMode) implements SlidingWindow {

    public MaxPool2d {
        Pooling.check(window);
    }

    public MaxPool2d(Window window) {
        this(window, false);
    }

    /** Windows of {@code kernel} × {@code kernel}, side by side. */
    public static MaxPool2d of(int kernel) {
        return new MaxPool2d(Window.of(kernel).withStride(kernel));
    }

    @Override
    public MaxPool2d withWindow(Window window) {
        return new MaxPool2d(window, ceilMode);
    }

    public MaxPool2d withStride(int stride) {
        return withWindow(window.withStride(stride));
    }

    public MaxPool2d withPadding(int pixels) {
        return withWindow(window.withPadding(Padding.of(pixels)));
    }

    public MaxPool2d withCeilMode() {
        return new MaxPool2d(window, true);
    }

    @Override
    public FeatureMap outputShape(Shape in) {
        FeatureMap map = ShapeRequirements.featureMap(in, this);
        return map.withSize(ceilMode ? window.slideOverCeiling(map) : window.slideOver(map));
    }
}
