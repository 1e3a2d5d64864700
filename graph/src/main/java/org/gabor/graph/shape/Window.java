package org.gabor.graph.shape;

/**
 * A window that slides over an image: the arithmetic that convolution and pooling share
 * (Dumoulin and Visin 2016, <i>A guide to convolution arithmetic</i>, relationship 15).
 */
public record Window(Size2d kernel, Size2d stride, Padding padding, Size2d dilation) {

    private static final Size2d ONE = Size2d.square(1);

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
        return new Window(Size2d.square(kernel), ONE, Padding.NONE, ONE);
    }

    public Window withStride(int stride) {
        return new Window(kernel, Size2d.square(stride), padding, dilation);
    }

    public Window withPadding(Padding padding) {
        return new Window(kernel, stride, padding, dilation);
    }

    public Window withDilation(int dilation) {
        return new Window(kernel, stride, padding, Size2d.square(dilation));
    }

    /** The pixels that a dilated kernel spans: d·(k − 1) + 1. */
    public Size2d span() {
        return new Size2d((int) span(kernel.height(), dilation.height()), (int) span(kernel.width(), dilation.width()));
    }

    /** Output height × width, ⌊(in + 2·pad − span) / stride⌋ + 1; throws {@link ShapeMismatch} if the window does not fit. */
    public Size2d slideOver(FeatureMap in) {
        return switch (padding) {
            case Padding.Same _ -> new Size2d(
                    Math.ceilDiv(in.height(), stride.height()),
                    Math.ceilDiv(in.width(), stride.width()));
            case Padding.Explicit(Size2d pad) -> slideOver(in.extent(), pad);
        };
    }

    private Size2d slideOver(Size2d in, Size2d pad) {
        Size2d padded = new Size2d(pad(in.height(), pad.height()), pad(in.width(), pad.width()));
        Size2d span = span();
        if (padded.height() < span.height() || padded.width() < span.width()) {
            throw misfit(in, pad);
        }
        return new Size2d(
                (padded.height() - span.height()) / stride.height() + 1,
                (padded.width() - span.width()) / stride.width() + 1);
    }

    /**
     * The same with rounding up, PyTorch's {@code ceil_mode}: a last window may extend past the padding, but
     * must start inside the image or the padding before it. {@link Padding.Same} needs no rounding.
     */
    public Size2d slideOverCeiling(FeatureMap in) {
        return switch (padding) {
            case Padding.Same _ -> slideOver(in);
            case Padding.Explicit(Size2d pad) -> slideOverCeiling(in.extent(), pad);
        };
    }

    private Size2d slideOverCeiling(Size2d in, Size2d pad) {
        Size2d span = span();
        int height = positionsCeiling(in.height(), pad.height(), span.height(), stride.height());
        int width = positionsCeiling(in.width(), pad.width(), span.width(), stride.width());
        if (height < 1 || width < 1) {
            throw misfit(in, pad);
        }
        return new Size2d(height, width);
    }

    private static int positionsCeiling(int in, int pad, int span, int stride) {
        int positions = Math.ceilDiv(pad(in, pad) - span, stride) + 1;
        return (long) (positions - 1) * stride >= (long) in + pad ? positions - 1 : positions;
    }

    private ShapeMismatch misfit(Size2d in, Size2d pad) {
        return new ShapeMismatch("The %s window does not fit: it needs %s pixels, gets %s with padding %s."
                .formatted(kernel.text(), span().text(), in.text(), pad.text()));
    }

    /** Pixels added at the top and left. */
    public Size2d padBefore(FeatureMap in) {
        return switch (padding) {
            case Padding.Explicit(Size2d pad) -> pad;
            case Padding.Same _ -> new Size2d(
                    samePadding(in.height(), span().height(), stride.height()) / 2,
                    samePadding(in.width(), span().width(), stride.width()) / 2);
        };
    }

    /** Pixels added at the bottom and right. */
    public Size2d padAfter(FeatureMap in) {
        return switch (padding) {
            case Padding.Explicit(Size2d pad) -> pad;
            case Padding.Same _ -> new Size2d(
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
