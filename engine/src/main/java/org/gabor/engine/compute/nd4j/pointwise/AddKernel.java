package org.gabor.engine.compute.nd4j.pointwise;

import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.NdBinding;

/** Sums its inputs; the gradient goes to each of them unchanged. */
public record AddKernel(NdBinding binding) implements Kernel {

    @Override
    public void forward(Pass pass) {
        var sum = binding.output().values().assign(binding.input().values());
        binding.inputs().stream().skip(1).forEach(input -> sum.addi(input.values()));
    }

    @Override
    public void backward() {
        binding.inputs().forEach(input -> input.gradient().ifPresent(dx -> dx.assign(binding.output().requiredGradient())));
    }
}
