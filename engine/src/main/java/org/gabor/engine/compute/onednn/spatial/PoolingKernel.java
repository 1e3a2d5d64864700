package org.gabor.engine.compute.onednn.spatial;

import java.util.HashMap;
import java.util.Map;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.pooling_backward;
import org.bytedeco.dnnl.pooling_forward;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.onednn.primitive.MemoryDescriptors;
import org.gabor.engine.compute.onednn.primitive.OneDnn;
import org.gabor.engine.compute.onednn.primitive.Primitive;
import org.gabor.engine.compute.onednn.primitive.SamePrecision;
import org.gabor.engine.compute.onednn.primitive.StatelessKernel;
import org.gabor.engine.compute.onednn.primitive.UnsupportedOperationReason;
import org.gabor.engine.memory.Resources;

/** Max or average pooling of images or videos. Max pooling stores the index of each window's maximum in the forward pass. */
public final class PoolingKernel {

    private final PoolingWindows windows;
    private final algorithm algorithm;
    private final KernelBinding binding;
    private final Resources resources;
    private final MemoryDescriptors memories;

    private PoolingKernel(PoolingWindows windows, algorithm algorithm, KernelBinding binding) {
        this.windows = windows;
        this.algorithm = algorithm;
        this.binding = binding;
        resources = binding.resources();
        memories = new MemoryDescriptors(resources);
    }

    public static Kernel max(PoolingWindows windows, KernelBinding binding) {
        return bind(windows, dnnl.algorithm.pooling_max, binding);
    }

    /**
     * The mean of each window, without what a last window of ceil mode covers beyond the padding. Without padding, that is
     * oneDNN's mean over the image; with padding that counts, oneDNN has no such mean.
     */
    public static Kernel average(PoolingWindows windows, boolean countPadding, KernelBinding binding) {
        boolean hangOver = countPadding && windows.exceedInput();
        if (hangOver && windows.arePadded()) {
            throw new UnsupportedOperationReason("oneDNN's mean includes everything that a window covers beyond the edge.");
        }
        return bind(windows, countPadding && !hangOver
                ? dnnl.algorithm.pooling_avg_include_padding : dnnl.algorithm.pooling_avg_exclude_padding, binding);
    }

    private static Kernel bind(PoolingWindows windows, algorithm algorithm, KernelBinding binding) {
        return SamePrecision.bind(binding, alike -> new PoolingKernel(windows, algorithm, alike).bind());
    }

    private StatelessKernel bind() {
        memory x = memories.of(binding.input().values());
        memory y = memories.of(binding.output().values());
        Map<Integer, memory> ahead = new HashMap<>(Map.of(dnnl.DNNL_ARG_SRC, x, dnnl.DNNL_ARG_DST, y));
        if (binding.input().gradient().isEmpty()) {
            return new StatelessKernel(Primitive.bind(resources, ahead(prop_kind.forward_inference, x, y), ahead),
                    StatelessKernel.NONE);
        }
        memory dx = memories.of(binding.input().requiredGradient());
        memory dy = memories.of(binding.output().requiredGradient());
        Map<Integer, memory> back = new HashMap<>(Map.of(dnnl.DNNL_ARG_DIFF_DST, dy, dnnl.DNNL_ARG_DIFF_SRC, dx));
        pooling_forward.primitive_desc forward = ahead(prop_kind.forward_training, x, y);
        pooling_backward.primitive_desc backward = back(forward, dx, dy);
        if (algorithm == dnnl.algorithm.pooling_max) {
            memory places = memories.allocate(forward.workspace_desc());
            ahead.put(dnnl.DNNL_ARG_WORKSPACE, places);
            back.put(dnnl.DNNL_ARG_WORKSPACE, places);
        }
        return new StatelessKernel(Primitive.bind(resources, forward, ahead), Primitive.bind(resources, backward, back));
    }

    private pooling_forward.primitive_desc ahead(prop_kind kind, memory x, memory y) {
        return Primitive.describe(resources, () -> new pooling_forward.primitive_desc(OneDnn.engine(), kind, algorithm,
                memories.keep(x.get_desc()), memories.keep(y.get_desc()), windows.stride(), windows.kernel(),
                windows.dilation(), windows.before(), windows.after()));
    }

    private pooling_backward.primitive_desc back(pooling_forward.primitive_desc forward, memory dx, memory dy) {
        return Primitive.describe(resources, () -> new pooling_backward.primitive_desc(OneDnn.engine(), algorithm,
                memories.keep(dx.get_desc()), memories.keep(dy.get_desc()), windows.stride(), windows.kernel(),
                windows.dilation(), windows.before(), windows.after(), forward));
    }
}
