package org.gabor.engine.compute.onednn;

import java.util.List;
import org.bytedeco.dnnl.primitive_desc_base;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.memory.View;

/**
 * The way round through single precision. oneDNN 3.11 has no code of its own in bf16 for two gradients of convolutions by channel:
 * of the input where the window moves in strides, and of weights wider than three pixels. It takes them for convolutions in
 * groups, fills each group up with zeros, and needs up to fifty times as long as in single precision.
 */
final class SinglePrecisionDetour {

    /** What oneDNN calls code for convolutions by channel, alone or with more: {@code jit_dw}, {@code brdgmm_dw}. */
    private static final String BY_CHANNEL = "_dw";

    private SinglePrecisionDetour() {}

    /** Whether the described gradient is one of those. */
    static boolean isFaster(ConvolutionLayer layer, primitive_desc_base gradient) {
        return layer.x().precision() == Precision.BF16 && layer.sliding().isByChannel()
                && !Primitive.implementation(gradient).contains(BY_CHANNEL);
    }

    /** Room for the same tensor in single precision, for the backward pass. */
    static View like(View view, KernelBinding site) {
        return site.scratch().lend(view.format().with(Precision.F32));
    }

    /** The same tensor in single precision, once the step that this adds has run. */
    static View copy(View view, List<Runnable> steps, KernelBinding site) {
        View copy = like(view, site);
        steps.add(Reorder.of(view, copy, site.resources()));
        return copy;
    }
}
