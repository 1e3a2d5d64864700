package org.gabor.engine.compute.nd4j.pointwise;

import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.NdBinding;

/** Multiplies every value by a constant. */
public record ScaleKernel(double factor, NdBinding binding) implements Kernel {

    @Override
    public void forward(Pass pass) {
        binding.input().values().muli(factor, binding.output().values());
    }

    @Override
    public void backward() {
        binding.output().requiredGradient().muli(factor, binding.input().requiredGradient());
    }
}
