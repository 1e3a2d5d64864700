package org.gabor.engine.compute.onednn.norm;

import java.util.Arrays;
import java.util.Map;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.layer_normalization_backward;
import org.bytedeco.dnnl.layer_normalization_forward;
import org.bytedeco.dnnl.memory;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.onednn.primitive.ChosenLayout;
import org.gabor.engine.compute.onednn.primitive.MemoryDescriptors;
import org.gabor.engine.compute.onednn.primitive.OneDnn;
import org.gabor.engine.compute.onednn.primitive.Primitive;
import org.gabor.engine.compute.onednn.primitive.StatelessKernel;
import org.gabor.engine.compute.onednn.primitive.UnsupportedOperationReason;
import org.gabor.engine.memory.DimensionOrder;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Layout;
import org.gabor.engine.memory.Resources;

/**
 * Layer normalization (Ba et al. 2016) of values that are adjacent in memory: all of a sample, or the channels of a pixel. It
 * doesn't depend on the batch, so that prediction equals training.
 */
public final class LayerNormKernel {

    private LayerNormKernel() {}

    /** Normalizes over all values of a sample; the weight and the bias have the same layout. */
    public static Kernel overExamples(double eps, KernelBinding binding) {
        Format x = binding.input().format();
        if (x.layout() == DimensionOrder.CHANNELS_BLOCKED && !x.isPlainOrder()) {
            throw new UnsupportedOperationReason("The layout has padded blocks of channels.");
        }
        return of(eps, x.size() / x.dims().getFirst(), binding);
    }

    /** Normalizes over the channels at each pixel. */
    public static Kernel overChannels(double eps, KernelBinding binding) {
        Format x = binding.input().format();
        if (x.layout() != DimensionOrder.CHANNELS_LAST) {
            throw new UnsupportedOperationReason("The layout is not channels last.");
        }
        return of(eps, x.extents()[1], binding);
    }

    /** The layout of the weight and the bias for {@link #overExamples}: that of the values. */
    public static Map<String, Layout> layouts(Format x, Resources resources) {
        if (x.layout() != DimensionOrder.CHANNELS_LAST || x.isPlainOrder()) {
            return Map.of();
        }
        MemoryDescriptors memories = new MemoryDescriptors(resources);
        long[] example = x.extents();
        example[0] = 1;
        memory.desc values = memories.describe(Format.plain(example).with(DimensionOrder.CHANNELS_LAST));
        Layout layout = new ChosenLayout(memories.keep(values.reshape(Arrays.copyOfRange(example, 1, example.length))));
        return Map.of("weight", layout, "bias", layout);
    }

    private static Kernel of(double eps, long together, KernelBinding binding) {
        NormalizationArguments arguments = NormalizationArguments.rows(together, binding);
        layer_normalization_forward.primitive_desc forward = Primitive.describe(binding.resources(),
                () -> new layer_normalization_forward.primitive_desc(OneDnn.engine(), prop_kind.forward_training.value,
                        arguments.x(), arguments.y(), (float) eps, NormalizationArguments.SCALE_AND_SHIFT));
        Map<Integer, memory> shared = arguments.shared();
        shared.put(dnnl.DNNL_ARG_MEAN, arguments.memories().allocate(forward.mean_desc()));
        shared.put(dnnl.DNNL_ARG_VARIANCE, arguments.memories().allocate(forward.variance_desc()));
        Primitive ahead = Primitive.bind(binding.resources(), forward, arguments.ahead(shared));
        if (binding.onlyPredicts()) {
            return new StatelessKernel(ahead, StatelessKernel.NONE);
        }
        layer_normalization_backward.primitive_desc backward = Primitive.describe(binding.resources(),
                () -> new layer_normalization_backward.primitive_desc(OneDnn.engine(), prop_kind.backward.value,
                        arguments.x(), arguments.y(), arguments.x(), (float) eps, NormalizationArguments.SCALE_AND_SHIFT,
                        forward));
        return new StatelessKernel(ahead, Primitive.bind(binding.resources(), backward, arguments.back(shared)));
    }
}
