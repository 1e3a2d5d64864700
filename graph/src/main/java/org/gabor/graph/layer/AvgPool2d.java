package org.gabor.graph.layer;

import org.gabor.graph.shape.Image;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Window;

/** The mean of each window: C×H×W to C×H'×W'. Padding counts as zeros that are part of the mean, as PyTorch's default. */
public record AvgPool2d(Window window) implements Sliding {

    public AvgPool2d {
        Pooling.check(window);
    }

    /** Windows of {@code kernel} × {@code kernel}, side by side. */
    public static AvgPool2d of(int kernel) {
        return new AvgPool2d(Window.of(kernel).withStride(kernel));
    }

    @Override
    public AvgPool2d withWindow(Window window) {
        return new AvgPool2d(window);
    }

    public AvgPool2d withStride(int stride) {
        return withWindow(window.withStride(stride));
    }

    public AvgPool2d withPadding(int pixels) {
        return withWindow(window.withPadding(Padding.of(pixels)));
    }

    @Override
    public Image outputShape(Shape in) {
        Image image = Expect.image(in, this);
        return image.withSize(window.slideOver(image));
    }
}
