package org.gabor.engine.compute.onednn;

import java.util.List;
import java.util.Optional;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.memory.View;

/** What a product of inputs and weights is sent back, where an activation function may follow it in the same step. */
final class ProductGradient {

    private ProductGradient() {}

    /**
     * The gradient of what the product alone gives, in the input's precision. An activation's slope goes into the output's
     * gradient, which nobody else reads.
     *
     * @param activation one whose slope follows from its output
     * @param backward gets the steps that compute the gradient
     */
    static View of(Optional<Eltwise> activation, KernelBinding site, List<Runnable> backward) {
        View dy = site.output().requiredGradient();
        activation.ifPresent(function -> backward.add(function.backward(site.output().values(), dy, dy, site.resources())));
        Precision precision = site.input().format().precision();
        if (dy.format().precision() == precision) {
            return dy;
        }
        View converted = site.scratch().lend(dy.format().with(precision));
        backward.add(Reorder.of(dy, converted, site.resources()));
        return converted;
    }
}
