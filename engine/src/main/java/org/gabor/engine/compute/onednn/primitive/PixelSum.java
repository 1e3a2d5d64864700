package org.gabor.engine.compute.onednn.primitive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.pooling_forward;
import org.bytedeco.dnnl.primitive_attr;
import org.gabor.engine.memory.DimensionOrder;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;

/**
 * The sum over the pixels of each channel of each sample, computed as their average times their number: oneDNN's pooling is fast
 * in every layout, while its reductions use the reference implementation if the layout is channels last.
 */
public final class PixelSum {

    private PixelSum() {}

    /** @param sums N×C×1×1, in the layout and precision of the map, N×C×H×W */
    public static Primitive of(View map, View sums, Resources resources) {
        MemoryDescriptors memories = new MemoryDescriptors(resources);
        long[] dims = map.format().extents();
        long[] window = Arrays.copyOfRange(dims, 2, dims.length);
        long[] none = new long[window.length];
        float pixels = LongStream.of(window).reduce(1, Math::multiplyExact);
        primitive_attr times = Eltwise.times(pixels).fused(resources);
        memory.desc from = memories.describe(map.format());
        memory.desc to = memories.describe(sums.format());
        pooling_forward.primitive_desc average = Primitive.describe(resources, () -> new pooling_forward.primitive_desc(
                OneDnn.engine(), prop_kind.forward_inference, algorithm.pooling_avg_exclude_padding, from, to,
                window, window, none, none, none, times, false));
        return Primitive.bind(resources, average, Map.of(
                dnnl.DNNL_ARG_SRC, memories.of(map), dnnl.DNNL_ARG_DST, memories.of(sums)));
    }

    /** Sums over the samples, too: one sum for each channel, in single precision regardless of the map's. */
    public static Runnable ofExamples(View map, View sums, Resources resources) {
        Format format = map.format();
        long n = format.dims().get(0);
        long channels = format.dims().get(1);
        List<Runnable> steps = new ArrayList<>();
        View perExample = pixels(map) == 1 ? map : ofEach(map, steps, resources);
        if (format.precision() != Precision.F32) {
            View exact = resources.allocate(perExample.format().with(Precision.F32));
            steps.add(Reorder.of(perExample, exact, resources));
            perExample = exact;
        }
        steps.add(of(perExample.as(row(channels, n)), sums.as(row(channels, 1)), resources));
        return () -> steps.forEach(Runnable::run);
    }

    private static View ofEach(View map, List<Runnable> steps, Resources resources) {
        long[] dims = map.format().extents();
        Arrays.fill(dims, 2, dims.length, 1);
        View sums = resources.allocate(new Format(LongStream.of(dims).boxed().toList(), map.format().precision(),
                map.format().layout()));
        steps.add(of(map, sums, resources));
        return sums;
    }

    private static long pixels(View map) {
        return map.format().dims().stream().skip(2).reduce(1L, Math::multiplyExact);
    }

    /** The format of N×C values, seen as a single image with N pixels, channels last. */
    private static Format row(long channels, long n) {
        return new Format(List.of(1L, channels, n, 1L), Precision.F32, DimensionOrder.CHANNELS_LAST);
    }
}
