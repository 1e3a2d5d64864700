package org.gabor.engine.compute.onednn;

import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Site;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.memory.Order;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;

/** Brings a feature map's values into the order N×(C·H·W), where they lie in another one. */
final class FlattenKernel {

    private FlattenKernel() {}

    static Kernel of(Site site) {
        Tensor x = site.input();
        Resources resources = site.resources();
        Runnable copy = Reorder.of(x.values(), unflattened(site.output().values(), x), resources);
        return new TwoWays(copy, x.gradient().map(dx ->
                Reorder.of(unflattened(site.output().requiredGradient(), x), dx, resources)).orElse(TwoWays.NONE));
    }

    private static View unflattened(View flat, Tensor like) {
        return flat.as(like.format().with(Order.PLAIN).with(flat.format().precision()));
    }
}
