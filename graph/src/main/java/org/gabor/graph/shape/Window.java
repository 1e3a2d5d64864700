package org.gabor.graph.shape;

/**
 * A window that slides over a picture: the arithmetic that convolution and pooling share
 * (Dumoulin and Visin 2016, <i>A guide to convolution arithmetic</i>, relationship 15).
 */
public record Window(Extent kernel, Extent stride, Padding padding, Extent dilation) {

    private static final Extent ONE = Extent.square(1);

    public Window {
        kernel.requireAtLeast(1, "Kernel");
        stride.requireAtLeast(1, "Stride");
        dilation.requireAtLeast(1, "Dilation");
        if (Math.max(span(kernel.height(), dilation.height()), span(kernel.width(), dilation.width())) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "A %s kernel with dilation %s spans too many pixels.".formatted(kernel.text(), dilation.text()));
        }
    }

    public static Window of(int kernel) {
        return new Window(Extent.square(kernel), ONE, Padding.NONE, ONE);
    }

    public Window withStride(int stride) {
        return new Window(kernel, Extent.square(stride), padding, dilation);
    }

    public Window withPadding(Padding padding) {
        return new Window(kernel, stride, padding, dilation);
    }

    public Window withDilation(int dilation) {
        return new Window(kernel, stride, padding, Extent.square(dilation));
    }

    /** The pixels that a dilated kernel spans: d·(k − 1) + 1. */
    public Extent span() {
        return new Extent((int) span(kernel.height(), dilation.height()), (int) span(kernel.width(), dilation.width()));
    }

    /** Output height × width, ⌊(in + 2·pad − span) / stride⌋ + 1; throws {@link ShapeMismatch} where the window does not fit. */
    public Extent slideOver(Image in) {
        return switch (padding) {
            case Padding.Same _ -> new Extent(
                    Math.ceilDiv(in.height(), stride.height()),
                    Math.ceilDiv(in.width(), stride.width()));
            case Padding.Explicit(Extent pad) -> slideOver(in.extent(), pad);
        };
    }

    private Extent slideOver(Extent in, Extent pad) {
        Extent padded = new Extent(pad(in.height(), pad.height()), pad(in.width(), pad.width()));
        Extent span = span();
        if (padded.height() < span.height() || padded.width() < span.width()) {
            throw new ShapeMismatch("The %s window does not fit: it needs %s pixels, gets %s with padding %s."
                    .formatted(kernel.text(), span.text(), in.text(), pad.text()));
        }
        return new Extent(
                (padded.height() - span.height()) / stride.height() + 1,
                (padded.width() - span.width()) / stride.width() + 1);
    }

    /** Pixels added at the top and left. */
    public Extent padBefore(Image in) {
        return switch (padding) {
            case Padding.Explicit(Extent pad) -> pad;
            case Padding.Same _ -> new Extent(
                    samePadding(in.height(), span().height(), stride.height()) / 2,
                    samePadding(in.width(), span().width(), stride.width()) / 2);
        };
    }

    /** Pixels added at the bottom and right. */
    public Extent padAfter(Image in) {
        return switch (padding) {
            case Padding.Explicit(Extent pad) -> pad;
            case Padding.Same _ -> new Extent(
                    Math.ceilDiv(samePadding(in.height(), span().height(), stride.height()), 2),
                    Math.ceilDiv(samePadding(in.width(), span().width(), stride.width()), 2));
        };
    }

    private static long span(int kernel, int dilation) {
        return (long) dilation * (kernel - 1) + 1;
    }

    private static int pad(int size, int pad) {
        return Math.addExact(size, Math.multiplyExact(2, pad));
    }

    private static int samePadding(int size, int span, int stride) {
        return Math.max(0, (Math.ceilDiv(size, stride) - 1) * stride + span - size);
    }
}
