package org.gabor.engine.compute.onednn;

import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.kernel.Site;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.memory.Order;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;

/** Brings a feature map's values into the order N×(C·H·W), where they lie in another one. */
record FlattenKernel(Runnable copy, Runnable spread) implements Kernel {

    static FlattenKernel of(Site site) {
        Tensor x = site.input();
        Resources resources = site.resources();
        Runnable copy = Reorder.of(x.values(), unflattened(site.output().values(), x), resources);
        return new FlattenKernel(copy, x.gradient().map(dx ->
                Reorder.of(unflattened(site.output().requiredGradient(), x), dx, resources)).orElse(() -> {}));
    }

    private static View unflattened(View flat, Tensor like) {
        return flat.as(like.format().with(Order.PLAIN).with(flat.format().precision()));
    }

    @Override
    public void forward(Pass pass) {
        copy.run();
    }

    @Override
    public void backward() {
        spread.run();
    }
}
