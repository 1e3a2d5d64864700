package org.gabor.graph.layer;

import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Window;

/**
 * The mean of each window: C×H×W to C×H'×W'. The part of a ceil mode window beyond the padding never counts.
 *
 * @param ceilMode whether a last window may reach past the end, see {@link Window#slideOverCeiling}
 * @param countIncludePad whether padding zeros count in the mean, PyTorch's default
 */
public record AvgPool2d(Window window, boolean ceilMode, boolean countIncludePad) implements SlidingWindow {

    public AvgPool2d {
        Pooling.check(window);
    }

    public AvgPool2d(Window window) {
        this(window, false, true);
    }

    /** Windows of {@code kernel} × {@code kernel}, side by side. */
    public static AvgPool2d of(int kernel) {
        return new AvgPool2d(Window.of(kernel).withStride(kernel));
    }

    @Override
    public AvgPool2d withWindow(Window window) {
        return new AvgPool2d(window, ceilMode, countIncludePad);
    }

    public AvgPool2d withStride(int stride) {
        return withWindow(window.withStride(stride));
    }

    public AvgPool2d withPadding(int pixels) {
        return withWindow(window.withPadding(Padding.of(pixels)));
    }

    public AvgPool2d withCeilMode() {
        return new AvgPool2d(window, true, countIncludePad);
    }

    public AvgPool2d withoutPaddingInMean() {
        return new AvgPool2d(window, ceilMode, false);
    }

    @Override
    public FeatureMap outputShape(Shape in) {
        FeatureMap map = ShapeRequirements.featureMap(in, this);
        return map.withSize(ceilMode ? window.slideOverCeiling(map) : window.slideOver(map));
    }
}
