package org.gabor.engine.compute.onednn.norm;

import java.util.HashMap;
import java.util.Map;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.lrn_backward;
import org.bytedeco.dnnl.lrn_forward;
import org.bytedeco.dnnl.memory;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.onednn.primitive.MemoryDescriptors;
import org.gabor.engine.compute.onednn.primitive.OneDnn;
import org.gabor.engine.compute.onednn.primitive.Primitive;
import org.gabor.engine.compute.onednn.primitive.StatelessKernel;
import org.gabor.engine.compute.onednn.primitive.UnsupportedOperationReason;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.memory.Resources;
import org.gabor.graph.layer.LocalResponseNorm;

/** Local response normalization across channels; α is divided by their number, as in the layer. */
public final class LocalResponseNormKernel {

    /** The number of channels that oneDNN processes at once. */
    private static final int BLOCK = 16;

    private final LocalResponseNorm layer;
    private final Resources resources;
    private final MemoryDescriptors memories;

    private LocalResponseNormKernel(LocalResponseNorm layer, Resources resources) {
        this.layer = layer;
        this.resources = resources;
        memories = new MemoryDescriptors(resources);
    }

    public static Kernel of(LocalResponseNorm layer, KernelBinding binding) {
        if (layer.size() % 2 == 0) {
            throw new UnsupportedOperationReason("oneDNN requires an odd number of channels.");
        }
        Format format = binding.input().format();
        if (format.precision() == Precision.BF16 && format.dims().get(1) % BLOCK != 0) {
            throw new UnsupportedOperationReason(
                    "oneDNN 3.11 computes a wrong gradient in bf16 where the last channels fill no block.");
        }
        return new LocalResponseNormKernel(layer, binding.resources()).bind(binding);
    }

    private Kernel bind(KernelBinding binding) {
        memory x = memories.of(binding.input().values());
        memory y = memories.of(binding.output().values());
        Map<Integer, memory> ahead = new HashMap<>(Map.of(dnnl.DNNL_ARG_SRC, x, dnnl.DNNL_ARG_DST, y));
        if (binding.input().gradient().isEmpty()) {
            return new StatelessKernel(Primitive.bind(resources, ahead(prop_kind.forward_inference, x), ahead),
                    StatelessKernel.NONE);
        }
        memory dx = memories.of(binding.input().requiredGradient());
        memory dy = memories.of(binding.output().requiredGradient());
        lrn_forward.primitive_desc forward = ahead(prop_kind.forward_training, x);
        lrn_backward.primitive_desc backward = Primitive.describe(resources, () -> new lrn_backward.primitive_desc(
                OneDnn.engine(), algorithm.lrn_across_channels, format(x), format(x), format(x), layer.size(),
                (float) layer.alpha(), (float) layer.beta(), (float) layer.k(), forward));
        memory divisors = memories.allocate(forward.workspace_desc());
        ahead.put(dnnl.DNNL_ARG_WORKSPACE, divisors);
        return new StatelessKernel(Primitive.bind(resources, forward, ahead), Primitive.bind(resources, backward, Map.of(
                dnnl.DNNL_ARG_SRC, x, dnnl.DNNL_ARG_DIFF_DST, dy, dnnl.DNNL_ARG_DIFF_SRC, dx,
                dnnl.DNNL_ARG_WORKSPACE, divisors)));
    }

    private lrn_forward.primitive_desc ahead(prop_kind kind, memory x) {
        return Primitive.describe(resources, () -> new lrn_forward.primitive_desc(
                OneDnn.engine(), kind, algorithm.lrn_across_channels, format(x), format(x), layer.size(),
                (float) layer.alpha(), (float) layer.beta(), (float) layer.k()));
    }

    private memory.desc format(memory like) {
        return memories.keep(like.get_desc());
    }
}
