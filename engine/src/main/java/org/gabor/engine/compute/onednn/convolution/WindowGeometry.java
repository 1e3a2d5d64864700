package org.gabor.engine.compute.onednn.convolution;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gabor.engine.memory.Format;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Size3d;
import org.gabor.graph.shape.Window;
import org.gabor.graph.shape.Window3d;

/**
 * The geometry of a convolution in oneDNN's terms: a value for each axis, the last one for the width.
 *
 * @param weights dimensions of the weights: O×C×H×W, in groups groups×O×C×H×W with O and C of one group
 * @param dilation 0 if there is none
 * @param after pixels added at the bottom and right; negative if the last window ends before the image does
 */
record WindowGeometry(long[] weights, long[] strides, long[] dilation, long[] before, long[] after) {

    static WindowGeometry of(Window window, int groups, Format from, Format to) {
        long[] in = from.extents();
        Size2d before = window.padBefore(new FeatureMap((int) in[1], (int) in[2], (int) in[3]));
        return of(axes(window.kernel()), axes(window.stride()), axes(window.dilation()), axes(before), groups, from, to);
    }

    static WindowGeometry of(Window3d window, int groups, Format from, Format to) {
        return of(axes(window.kernel()), axes(window.stride()), axes(window.dilation()), axes(window.padding()), groups, from,
                to);
    }

    private static long[] axes(Size2d size) {
        return new long[] {size.height(), size.width()};
    }

    private static long[] axes(Size3d size) {
        return new long[] {size.depth(), size.height(), size.width()};
    }

    private static WindowGeometry of(long[] kernel, long[] strides, long[] steps, long[] before, int groups, Format from,
                                     Format to) {
        long[] in = from.extents();
        long[] out = to.extents();
        long[] after = new long[kernel.length];
        for (int i = 0; i < kernel.length; i++) {
            long span = steps[i] * (kernel[i] - 1) + 1;
            after[i] = (out[i + 2] - 1) * strides[i] + span - in[i + 2] - before[i];
        }
        LongStream channels = groups > 1 ? LongStream.of(groups, out[1] / groups, in[1] / groups) : LongStream.of(out[1], in[1]);
        return new WindowGeometry(LongStream.concat(channels, LongStream.of(kernel)).toArray(), strides,
                LongStream.of(steps).map(step -> step - 1).toArray(), before, after);
    }

    /** Whether the convolution is depthwise: each channel has a group, and a filter, of its own. */
    boolean isByChannel() {
        return weights.length > strides.length + 2 && weights[1] == 1 && weights[2] == 1;
    }

    /** The dimensions of the weights with O and C swapped. */
    long[] turnedWeights() {
        return IntStream.of(turn()).mapToLong(axis -> weights[axis]).toArray();
    }

    /** The order of the weights' axes with O and C swapped. */
    int[] turn() {
        int output = weights.length - strides.length - 2;
        return IntStream.range(0, weights.length)
                .map(axis -> axis == output ? output + 1 : axis == output + 1 ? output : axis).toArray();
    }
}
