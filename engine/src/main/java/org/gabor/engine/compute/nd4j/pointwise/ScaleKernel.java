package org.gabor.engine.compute.nd4j.pointwise;

import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.NdBinding;

/** Multiplies every value by a constant. */
public record ScaleKernel(double factor, NdBinding site) implements Kernel {

    @Override
    public void forward(Pass pass) {
        site.input().values().muli(factor, site.output().values());
    }

    @Override
    public void backward() {
        site.output().requiredGradient().muli(factor, site.input().requiredGradient());
    }
}
