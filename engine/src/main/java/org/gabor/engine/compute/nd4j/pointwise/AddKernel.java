package org.gabor.engine.compute.nd4j.pointwise;

import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.NdBinding;

/** Sums its inputs; the gradient goes to each of them unchanged. */
public record AddKernel(NdBinding site) implements Kernel {

    @Override
    public void forward(Pass pass) {
        var sum = site.output().values().assign(site.input().values());
        site.inputs().stream().skip(1).forEach(input -> sum.addi(input.values()));
    }

    @Override
    public void backward() {
        site.inputs().forEach(input -> input.gradient().ifPresent(dx -> dx.assign(site.output().requiredGradient())));
    }
}
