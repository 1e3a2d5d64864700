package org.gabor.engine.compute.nd4j.pointwise;

import java.util.List;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.NdTensor;

/** A tensor that several layers read: its gradient is the sum of their gradients. */
public record ForkKernel(NdTensor trunk, List<NdTensor> branches) implements Kernel {

    /** The branches share the trunk's values. */
    @Override
    public void forward(Pass pass) {}

    @Override
    public void backward() {
        var sum = trunk.requiredGradient().assign(branches.getFirst().requiredGradient());
        branches.stream().skip(1).forEach(branch -> sum.addi(branch.requiredGradient()));
    }
}
