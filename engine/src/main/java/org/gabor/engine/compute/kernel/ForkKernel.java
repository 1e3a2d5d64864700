package org.gabor.engine.compute.kernel;

import java.util.List;

/** A tensor that several layers read: its gradient is the sum of what each of them sends back. */
public record ForkKernel(Tensor trunk, List<Tensor> branches) implements Kernel {

    /** The branches share the trunk's values. */
    @Override
    public void forward(Pass pass) {}

    @Override
    public void backward() {
        var sum = trunk.requiredGradient().assign(branches.getFirst().requiredGradient());
        branches.stream().skip(1).forEach(branch -> sum.addi(branch.requiredGradient()));
    }
}
