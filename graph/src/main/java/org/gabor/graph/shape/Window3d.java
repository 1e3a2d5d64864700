package org.gabor.graph.shape;

/** A window that slides over a video in time, height and width: {@link Window} with one axis more. */
public record Window3d(Size3d kernel, Size3d stride, Size3d padding, Size3d dilation) {

    private static final Size3d ONE = Size3d.cube(1);

    public Window3d {
        kernel.requireAtLeast(1, "Kernel");
        stride.requireAtLeast(1, "Stride");
        padding.requireAtLeast(0, "Padding");
        dilation.requireAtLeast(1, "Dilation");
        if (Math.max(span(kernel.depth(), dilation.depth()),
                Math.max(span(kernel.height(), dilation.height()), span(kernel.width(), dilation.width()))) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "A %s kernel with dilation %s spans too many pixels.".formatted(kernel.text(), dilation.text()));
        }
    }

    public static Window3d of(int kernel) {
        return of(Size3d.cube(kernel));
    }

    public static Window3d of(Size3d kernel) {
        return new Window3d(kernel, ONE, Size3d.cube(0), ONE);
    }

    public Window3d withStride(Size3d stride) {
        return new Window3d(kernel, stride, padding, dilation);
    }

    public Window3d withPadding(Size3d padding) {
        return new Window3d(kernel, stride, padding, dilation);
    }

    /** The frames and pixels that a dilated kernel spans: d·(k − 1) + 1. */
    public Size3d span() {
        return new Size3d((int) span(kernel.depth(), dilation.depth()), (int) span(kernel.height(), dilation.height()),
                (int) span(kernel.width(), dilation.width()));
    }

    /**
     * Output depth × height × width, ⌊(in + 2·pad − span) / stride⌋ + 1; throws {@link ShapeMismatch} if the window does not
     * fit.
     */
    public Size3d slideOver(VideoFeatureMap in) {
        Size3d span = span();
        int depth = positions(in.depth(), padding.depth(), span.depth(), stride.depth());
        int height = positions(in.height(), padding.height(), span.height(), stride.height());
        int width = positions(in.width(), padding.width(), span.width(), stride.width());
        if (depth < 1 || height < 1 || width < 1) {
            throw new ShapeMismatch("The %s window does not fit: it needs %s values, gets %s with padding %s."
                    .formatted(kernel.text(), span.text(), in.extent().text(), padding.text()));
        }
        return new Size3d(depth, height, width);
    }

    private static int positions(int in, int pad, int span, int stride) {
        return Math.floorDiv(Math.addExact(in, Math.multiplyExact(2, pad)) - span, stride) + 1;
    }

    private static long span(int kernel, int dilation) {
        return (long) dilation * (kernel - 1) + 1;
    }
}
