package org.gabor.engine.compute.onednn.spatial;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.onednn.primitive.UnsupportedOperationReason;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Size3d;
import org.gabor.graph.shape.Window;
import org.gabor.graph.shape.Window3d;

/** The windows of a pooling layer in oneDNN's terms, one axis at a time. */
public record PoolingWindows(List<Axis> axes) {

    public static PoolingWindows of(Window window, KernelBinding binding) {
        List<Long> in = binding.input().format().dims();
        List<Long> out = binding.output().format().dims();
        FeatureMap map = new FeatureMap(in.get(1).intValue(), in.get(2).intValue(), in.get(3).intValue());
        Size2d kernel = window.kernel();
        Size2d stride = window.stride();
        Size2d before = window.padBefore(map);
        Size2d after = window.padAfter(map);
        return new PoolingWindows(List.of(
                Axis.of(in.get(2), out.get(2), kernel.height(), stride.height(), before.height(), after.height()),
                Axis.of(in.get(3), out.get(3), kernel.width(), stride.width(), before.width(), after.width())));
    }

    public static PoolingWindows of(Window3d window, KernelBinding binding) {
        List<Long> in = binding.input().format().dims();
        List<Long> out = binding.output().format().dims();
        Size3d kernel = window.kernel();
        Size3d stride = window.stride();
        Size3d pad = window.padding();
        return new PoolingWindows(List.of(
                Axis.of(in.get(2), out.get(2), kernel.depth(), stride.depth(), pad.depth(), pad.depth()),
                Axis.of(in.get(3), out.get(3), kernel.height(), stride.height(), pad.height(), pad.height()),
                Axis.of(in.get(4), out.get(4), kernel.width(), stride.width(), pad.width(), pad.width())));
    }

    /**
     * The windows of adaptive pooling. Throws {@link UnsupportedOperationReason} if its cells are not windows of one size and
     * stride.
     */
    public static PoolingWindows cells(KernelBinding binding) {
        List<Long> in = binding.input().format().dims();
        List<Long> out = binding.output().format().dims();
        return new PoolingWindows(IntStream.range(2, in.size()).mapToObj(i -> Axis.cells(in.get(i), out.get(i))).toList());
    }

    long[] kernel() {
        return each(Axis::kernel);
    }

    long[] stride() {
        return each(Axis::stride);
    }

    long[] before() {
        return each(Axis::before);
    }

    long[] after() {
        return each(Axis::after);
    }

    /** The dilation: 0 in oneDNN's terms. */
    long[] dilation() {
        return each(_ -> 0);
    }

    /** Whether a last window extends beyond the layer's padding, in ceil mode. */
    boolean exceedInput() {
        return axes.stream().anyMatch(axis -> axis.after() > axis.padding());
    }

    /** Whether some windows include the layer's padding. */
    boolean arePadded() {
        return axes.stream().anyMatch(axis -> axis.before() > 0 || axis.padding() > 0);
    }

    private long[] each(ToLongFunction<Axis> number) {
        return axes.stream().mapToLong(number).toArray();
    }

    /**
     * The windows along one axis.
     *
     * @param before pixels before the first one that the first window covers
     * @param after pixels after the last one that the last window covers
     * @param padding the layer's padding after the last pixel, covered or not
     */
    private record Axis(long kernel, long stride, long before, long after, long padding) {

        static Axis of(long in, long out, long kernel, long stride, long before, long padding) {
            return new Axis(kernel, stride, before, Math.max(0, (out - 1) * stride + kernel - before - in), padding);
        }

        /** The windows of adaptive pooling, as PyTorch's: the ith spans ⌊i·in/out⌋ to ⌈(i+1)·in/out⌉. */
        static Axis cells(long in, long out) {
            long kernel = Math.ceilDiv(in, out);
            long stride = out == 1 ? kernel : in / out;
            for (long i = 0; i < out; i++) {
                long start = i * in / out;
                if (start != i * stride || Math.ceilDiv((i + 1) * in, out) != start + kernel) {
                    throw new UnsupportedOperationReason(
                            "The cells from %d to %d pixels differ in size or stride.".formatted(in, out));
                }
            }
            return new Axis(kernel, stride, 0, 0, 0);
        }
    }
}
