package org.gabor.engine.compute.onednn.pointwise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.compute.onednn.primitive.Binary;
import org.gabor.engine.compute.onednn.primitive.Eltwise;
import org.gabor.engine.compute.onednn.primitive.MemoryDescriptors;
import org.gabor.engine.compute.onednn.primitive.Primitive;
import org.gabor.engine.compute.onednn.primitive.Reorder;
import org.gabor.engine.compute.onednn.primitive.StatelessKernel;
import org.gabor.engine.compute.onednn.primitive.Sum;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;
import org.gabor.graph.layer.Activation;

/**
 * The sum of its inputs, in place on the first one if they share memory, and perhaps a function of it whose slope follows from
 * the output. Every input's gradient equals the sum's; those that share its memory are not copied.
 */
public final class AddKernel {

    private AddKernel() {}

    public static Kernel of(Optional<Activation.Function> activation, KernelBinding binding) {
        Optional<Eltwise> function = activation.map(Eltwise::of);
        return new StatelessKernel(ahead(function, binding),
                binding.onlyPredicts() ? StatelessKernel.NONE : back(function, binding));
    }

    private static Runnable ahead(Optional<Eltwise> function, KernelBinding binding) {
        Resources resources = binding.resources();
        MemoryDescriptors memories = new MemoryDescriptors(resources);
        View y = binding.output().values();
        List<View> parts = binding.inputs().stream().map(Tensor::values).toList();
        Primitive sum = Sum.of(parts, y, resources);
        if (function.isEmpty()) {
            return sum;
        }
        if (parts.size() == 2) {
            return Binary.sum(memories.flat(parts.getFirst()), memories.flat(parts.getLast()), memories.flat(y),
                    function.get(), resources);
        }
        Runnable bend = function.get().forward(y, y, resources);
        return () -> {
            sum.run();
            bend.run();
        };
    }

    private static Runnable back(Optional<Eltwise> function, KernelBinding binding) {
        List<View> gradients = binding.inputs().stream().flatMap(input -> input.gradient().stream()).toList();
        if (gradients.isEmpty()) {
            return StatelessKernel.NONE;
        }
        List<Runnable> steps = new ArrayList<>();
        View ofSum = binding.output().requiredGradient();
        if (function.isPresent()) {
            steps.add(function.get().backward(binding.output().values(), ofSum, gradients.getFirst(), binding.resources()));
            ofSum = gradients.getFirst();
        }
        for (View dx : gradients) {
            if (!isSamePlace(dx, ofSum)) {
                steps.add(Reorder.of(ofSum, dx, binding.resources()));
            }
        }
        return () -> steps.forEach(Runnable::run);
    }

    private static boolean isSamePlace(View one, View other) {
        return one.storage() == other.storage() && one.offset() == other.offset();
    }
}
