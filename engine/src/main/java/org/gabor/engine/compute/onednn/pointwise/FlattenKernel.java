package org.gabor.engine.compute.onednn.pointwise;

import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.compute.onednn.primitive.Reorder;
import org.gabor.engine.compute.onednn.primitive.StatelessKernel;
import org.gabor.engine.memory.DimensionOrder;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;

/** Copies a feature map's values to the order N×(C·H·W), if they are in another one. */
public final class FlattenKernel {

    private FlattenKernel() {}

    public static Kernel of(KernelBinding binding) {
        Tensor x = binding.input();
        Resources resources = binding.resources();
        Runnable copy = Reorder.of(x.values(), unflattened(binding.output().values(), x), resources);
        return new StatelessKernel(copy,
                x.gradient().map(dx -> Reorder.of(unflattened(binding.output().requiredGradient(), x), dx, resources))
                        .orElse(StatelessKernel.NONE));
    }

    private static View unflattened(View flat, Tensor like) {
        return flat.as(like.format().with(DimensionOrder.PLAIN).with(flat.format().precision()));
    }
}
