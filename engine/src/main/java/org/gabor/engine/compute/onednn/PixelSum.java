package org.gabor.engine.compute.onednn;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.LongStream;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.pooling_forward;
import org.bytedeco.dnnl.primitive_attr;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;

/**
 * The sum over the pixels of each channel of each example, as the average over all of them times their number: oneDNN's pooling is
 * fast in every order, while its reductions go by the reference implementation where channels lie beside each other.
 */
final class PixelSum {

    private PixelSum() {}

    /** @param sums N×C×1×1, in the order and precision of the map, N×C×H×W */
    static Primitive of(View map, View sums, Resources resources) {
        Memories memories = new Memories(resources);
        long[] dims = map.format().extents();
        long[] window = Arrays.copyOfRange(dims, 2, dims.length);
        long[] none = new long[window.length];
        float pixels = LongStream.of(window).reduce(1, Math::multiplyExact);
        primitive_attr times = new Eltwise(algorithm.eltwise_linear, algorithm.eltwise_linear, pixels, 0).fused(resources);
        memory.desc from = memories.describe(map.format());
        memory.desc to = memories.describe(sums.format());
        pooling_forward.primitive_desc average = Primitive.describe(resources, () -> new pooling_forward.primitive_desc(
                OneDnn.engine(), prop_kind.forward_inference, algorithm.pooling_avg_exclude_padding, from, to,
                window, window, none, none, none, times, false));
        return Primitive.bind(resources, average, Map.of(
                dnnl.DNNL_ARG_SRC, memories.of(map), dnnl.DNNL_ARG_DST, memories.of(sums)));
    }
}
