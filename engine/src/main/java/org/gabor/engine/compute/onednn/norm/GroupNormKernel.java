package org.gabor.engine.compute.onednn.norm;

import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.group_normalization_forward;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.onednn.primitive.OneDnn;
import org.gabor.engine.compute.onednn.primitive.Primitive;
import org.gabor.engine.compute.onednn.primitive.StatelessKernel;
import org.gabor.engine.compute.onednn.primitive.UnsupportedOperationReason;

/** Group normalization (Wu and He 2018) for prediction. oneDNN has no fast code for its backward pass. */
public final class GroupNormKernel {

    private GroupNormKernel() {}

    public static Kernel of(int groups, double eps, KernelBinding binding) {
        if (!binding.onlyPredicts()) {
            throw new UnsupportedOperationReason("oneDNN has only its reference implementation for the backward pass.");
        }
        NormalizationArguments arguments = NormalizationArguments.of(binding);
        group_normalization_forward.primitive_desc forward = Primitive.describe(binding.resources(),
                () -> new group_normalization_forward.primitive_desc(OneDnn.engine(), prop_kind.forward_inference.value,
                        arguments.x(), arguments.y(), groups, (float) eps, NormalizationArguments.SCALE_AND_SHIFT));
        return new StatelessKernel(Primitive.bind(binding.resources(), forward, arguments.ahead(arguments.shared())),
                StatelessKernel.NONE);
    }
}
