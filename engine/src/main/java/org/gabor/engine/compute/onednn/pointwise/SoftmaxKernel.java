package org.gabor.engine.compute.onednn.pointwise;

import java.util.Map;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.softmax_backward;
import org.bytedeco.dnnl.softmax_forward;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.onednn.primitive.MemoryDescriptors;
import org.gabor.engine.compute.onednn.primitive.OneDnn;
import org.gabor.engine.compute.onednn.primitive.Primitive;
import org.gabor.engine.compute.onednn.primitive.SamePrecision;
import org.gabor.engine.compute.onednn.primitive.StatelessKernel;
import org.gabor.engine.memory.Resources;

/** Softmax over the features, used only if it is not part of the loss. */
public final class SoftmaxKernel {

    private static final int FEATURES = 1;

    private SoftmaxKernel() {}

    public static Kernel of(KernelBinding binding) {
        return SamePrecision.bind(binding, SoftmaxKernel::bind);
    }

    private static StatelessKernel bind(KernelBinding binding) {
        Resources resources = binding.resources();
        MemoryDescriptors memories = new MemoryDescriptors(resources);
        memory.desc format = memories.describe(binding.output().format());
        memory y = memories.of(binding.output().values());
        softmax_forward.primitive_desc forward = Primitive.describe(resources, () -> new softmax_forward.primitive_desc(
                OneDnn.engine(), prop_kind.forward_training, algorithm.softmax_accurate, format, format, FEATURES));
        Runnable ahead = Primitive.bind(resources, forward,
                Map.of(dnnl.DNNL_ARG_SRC, memories.of(binding.input().values()), dnnl.DNNL_ARG_DST, y));
        return new StatelessKernel(ahead, binding.input().gradient().map(dx -> (Runnable) Primitive.bind(resources,
                Primitive.describe(resources, () -> new softmax_backward.primitive_desc(
                        OneDnn.engine(), algorithm.softmax_accurate, format, format, format, FEATURES, forward)),
                Map.of(dnnl.DNNL_ARG_DST, y, dnnl.DNNL_ARG_DIFF_DST, memories.of(binding.output().requiredGradient()),
                        dnnl.DNNL_ARG_DIFF_SRC, memories.of(dx))))
                .orElse(StatelessKernel.NONE));
    }
}
