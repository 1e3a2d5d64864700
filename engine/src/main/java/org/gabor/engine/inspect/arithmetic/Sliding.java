package org.gabor.engine.inspect.arithmetic;

import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Size3d;
import org.gabor.graph.shape.Window;
import org.gabor.graph.shape.Window3d;

/**
 * A window of an image or a video.
 *
 * @param before padding before the first frame, row and column
 * @param after padding after the last ones
 */
record Sliding(Size3d kernel, Size3d stride, Size3d before, Size3d after, Size3d dilation) {

    static Sliding of(Window window, Shape in) {
        FeatureMap map = (FeatureMap) in;
        return new Sliding(flat(window.kernel(), 1), flat(window.stride(), 1), flat(window.padBefore(map), 0),
                flat(window.padAfter(map), 0), flat(window.dilation(), 1));
    }

    static Sliding of(Window3d window) {
        return new Sliding(window.kernel(), window.stride(), window.padding(), window.padding(), window.dilation());
    }

    private static Size3d flat(Size2d size, int depth) {
        return new Size3d(depth, size.height(), size.width());
    }

    /** What the window covers of some channels for one value of the output. */
    Box box(int firstChannel, int channels, Place place) {
        return new Box(firstChannel, channels,
                new Size3d(place.frame() * stride.depth() - before.depth(), place.row() * stride.height() - before.height(),
                        place.column() * stride.width() - before.width()),
                new Size3d(span(kernel.depth(), dilation.depth()), span(kernel.height(), dilation.height()),
                        span(kernel.width(), dilation.width())));
    }

    private static int span(int kernel, int dilation) {
        return dilation * (kernel - 1) + 1;
    }

    /**
     * Where the weights of the kernel lie.
     *
     * @param weights of one filter: channels×frames×height×width, in C order
     */
    Box.Factor weights(float[] weights, int start) {
        return (c, z, y, x) -> z % dilation.depth() != 0 || y % dilation.height() != 0 || x % dilation.width() != 0 ? 0
                : weights[start + ((c * kernel.depth() + z / dilation.depth()) * kernel.height() + y / dilation.height())
                        * kernel.width() + x / dilation.width()];
    }

    /** Whether a place of the box lies in the input or its padding; a last window in ceil mode may reach farther. */
    boolean isPadded(LayerValues in, Box box, int frame, int row, int column) {
        return box.start().depth() + frame < in.size().depth() + after.depth()
                && box.start().height() + row < in.size().height() + after.height()
                && box.start().width() + column < in.size().width() + after.width();
    }
}
