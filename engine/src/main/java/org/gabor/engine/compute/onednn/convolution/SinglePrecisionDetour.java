package org.gabor.engine.compute.onednn.convolution;

import java.util.List;
import org.bytedeco.dnnl.primitive_desc_base;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.onednn.primitive.Primitive;
import org.gabor.engine.compute.onednn.primitive.Reorder;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.memory.View;

/**
 * Computes a bf16 gradient in single precision. oneDNN 3.11 lacks bf16 code for two gradients of depthwise convolutions: of the
 * input if the window has a stride, and of weights wider than three pixels. It computes them as grouped convolutions, pads each
 * group with zeros, and takes up to fifty times as long as in single precision.
 */
final class SinglePrecisionDetour {

    /** Parts of oneDNN's names for depthwise implementations: {@code jit_dw}, {@code brdgmm_dw}. */
    private static final String BY_CHANNEL = "_dw";

    private SinglePrecisionDetour() {}

    /** Whether the described gradient is one of these. */
    static boolean isFaster(ConvolutionLayer layer, primitive_desc_base gradient) {
        return layer.x().precision() == Precision.BF16 && layer.sliding().isByChannel()
                && !Primitive.implementation(gradient).contains(BY_CHANNEL);
    }

    /** Memory for the same tensor in single precision, for the backward pass. */
    static View like(View view, KernelBinding binding) {
        return binding.scratch().lend(view.format().with(Precision.F32));
    }

    /** The same tensor in single precision, valid after the step that this method adds. */
    static View copy(View view, List<Runnable> steps, KernelBinding binding) {
        View copy = like(view, binding);
        steps.add(Reorder.of(view, copy, binding.resources()));
        return copy;
    }
}
