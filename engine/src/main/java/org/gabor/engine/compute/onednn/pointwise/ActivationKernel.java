package org.gabor.engine.compute.onednn.pointwise;

import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.onednn.primitive.Eltwise;
import org.gabor.engine.compute.onednn.primitive.SamePrecision;
import org.gabor.engine.compute.onednn.primitive.StatelessKernel;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;
import org.gabor.graph.layer.Activation;

/** An element-wise function. The output may overwrite the input if the slope follows from the output. */
public final class ActivationKernel {

    private ActivationKernel() {}

    public static Kernel of(Activation.Function function, KernelBinding binding) {
        return SamePrecision.bind(binding, same -> bind(Eltwise.of(function), same));
    }

    private static StatelessKernel bind(Eltwise eltwise, KernelBinding binding) {
        Resources resources = binding.resources();
        View x = binding.input().values();
        View y = binding.output().values();
        View known = eltwise.forgetsInput() ? y : x;
        return new StatelessKernel(eltwise.forward(x, y, resources), binding.input().gradient()
                .map(dx -> (Runnable) eltwise.backward(known, binding.output().requiredGradient(), dx, resources))
                .orElse(StatelessKernel.NONE));
    }
}
