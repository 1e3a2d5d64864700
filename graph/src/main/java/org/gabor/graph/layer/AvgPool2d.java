package org.gabor.graph.layer;

import java.util.Objects;
import org.gabor.graph.shape.Extent;
import org.gabor.graph.shape.Image;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Window;

/** The mean of each window: C×H×W to C×H'×W'. Padding counts as zeros that are part of the mean, as PyTorch's default. */
public record AvgPool2d(Window window) implements Unary {

    public AvgPool2d {
        Objects.requireNonNull(window);
        if (!window.dilation().equals(Extent.square(1))) {
            throw new IllegalArgumentException("Pooling has no dilation here, got " + window.dilation().text() + ".");
        }
        if (window.padding() instanceof Padding.Explicit(Extent pad)
                && (2 * pad.height() > window.kernel().height() || 2 * pad.width() > window.kernel().width())) {
            throw new IllegalArgumentException("Padding may be at most half the %s kernel, got %s."
                    .formatted(window.kernel().text(), pad.text()));
        }
    }

    /** Windows of {@code kernel} × {@code kernel}, side by side. */
    public static AvgPool2d of(int kernel) {
        return new AvgPool2d(Window.of(kernel).withStride(kernel));
    }

    public AvgPool2d withStride(int stride) {
        return new AvgPool2d(window.withStride(stride));
    }

    public AvgPool2d withPadding(int pixels) {
        return new AvgPool2d(window.withPadding(Padding.of(pixels)));
    }

    @Override
    public Image outputShape(Shape in) {
        Image image = Expect.image(in, this);
        return image.withSize(window.slideOver(image));
    }
}
