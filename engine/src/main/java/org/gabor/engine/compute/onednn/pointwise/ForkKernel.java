package org.gabor.engine.compute.onednn.pointwise;

import java.util.List;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.compute.onednn.primitive.StatelessKernel;
import org.gabor.engine.compute.onednn.primitive.Sum;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;

/** A tensor that several layers read: its gradient is the sum of their gradients. */
public final class ForkKernel {

    private ForkKernel() {}

    public static Kernel of(Tensor trunk, List<Tensor> branches, Resources resources) {
        List<View> gradients = branches.stream().map(Tensor::requiredGradient).toList();
        return new StatelessKernel(() -> {}, Sum.of(gradients, trunk.requiredGradient(), resources));
    }
}
