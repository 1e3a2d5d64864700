package org.gabor.engine.compute.onednn.pointwise;

import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.onednn.primitive.Eltwise;
import org.gabor.engine.compute.onednn.primitive.SamePrecision;
import org.gabor.engine.compute.onednn.primitive.StatelessKernel;
import org.gabor.engine.memory.Resources;

/** Multiplies every value by a constant. */
public final class ScaleKernel {

    private ScaleKernel() {}

    public static Kernel of(double factor, KernelBinding binding) {
        return SamePrecision.bind(binding, same -> bind(Eltwise.times((float) factor), same));
    }

    private static StatelessKernel bind(Eltwise times, KernelBinding binding) {
        Resources resources = binding.resources();
        return new StatelessKernel(times.forward(binding.input().values(), binding.output().values(), resources),
                binding.input().gradient()
                        .map(dx -> times.forward(binding.output().requiredGradient(), dx, resources))
                        .orElse(StatelessKernel.NONE));
    }
}
