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
            throw misfit(in, pad);
        }
        return new Extent(
                (padded.height() - span.height()) / stride.height() + 1,
                (padded.width() - span.width()) / stride.width() + 1);
    }

    /**
     * The same with the division rounded up, PyTorch's {@code ceil_mode}: a last window may reach past the padding, but
     * must start inside the picture or the padding before it. {@link Padding.Same} leaves nothing to round.
     */
    public Extent slideOverCeiling(Image in) {
        return switch (padding) {
            case Padding.Same _ -> slideOver(in);
            case Padding.Explicit(Extent pad) -> slideOverCeiling(in.extent(), pad);
        };
    }

    private Extent slideOverCeiling(Extent in, Extent pad) {
        Extent span = span();
        int height = positionsCeiling(in.height(), pad.height(), span.height(), stride.height());
        int width = positionsCeiling(in.width(), pad.width(), span.width(), stride.width());
        if (height < 1 || width < 1) {
            throw misfit(in, pad);
        }
        return new Extent(height, width);
    }

    private static int positionsCeiling(int in, int pad, int span, int stride) {
        int positions = Math.ceilDiv(pad(in, pad) - span, stride) + 1;
        return (long) (positions - 1) * stride >= (long) in + pad ? positions - 1 : positions;
    }

    private ShapeMismatch misfit(Extent in, Extent pad) {
        return new ShapeMismatch("The %s window does not fit: it needs %s pixels, gets %s with padding %s."
                .formatted(kernel.text(), span().text(), in.text(), pad.text()));
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
