package org.gabor.engine.compute.onednn.linear;

import java.util.List;
import java.util.Optional;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.onednn.primitive.Eltwise;
import org.gabor.engine.compute.onednn.primitive.Reorder;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.memory.View;

/** The gradient of a product of inputs and weights, perhaps with a fused activation function. */
public final class ProductGradient {

    private ProductGradient() {}

    /**
     * The gradient of the product itself, in the input's precision. The activation's slope is multiplied into the output's
     * gradient in place, because nothing else reads it.
     *
     * @param activation a function whose slope follows from its output
     * @param backward receives the steps that compute the gradient
     */
    public static View of(Optional<Eltwise> activation, KernelBinding binding, List<Runnable> backward) {
        View dy = binding.output().requiredGradient();
        activation.ifPresent(function -> backward.add(function.backward(binding.output().values(), dy, dy, binding.resources())));
        Precision precision = binding.input().format().precision();
        if (dy.format().precision() == precision) {
            return dy;
        }
        View converted = binding.scratch().lend(dy.format().with(precision));
        backward.add(Reorder.of(dy, converted, binding.resources()));
        return converted;
    }
}
