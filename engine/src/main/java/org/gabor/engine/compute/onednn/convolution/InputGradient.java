package org.gabor.engine.compute.onednn.convolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_desc_base;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.onednn.primitive.MemoryDescriptors;
import org.gabor.engine.compute.onednn.primitive.Primitive;
import org.gabor.engine.compute.onednn.primitive.Reorder;
import org.gabor.engine.compute.onednn.primitive.WeightCopies;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;

/** The gradient of a convolution's input. */
final class InputGradient {

    private InputGradient() {}

    /**
     * @param dy the gradient of the convolution's output, before the activation
     * @param dx receives the input's gradient
     */
    static List<Runnable> of(ConvolutionLayer layer, ConvolutionDescriptors convolution, WeightCopies weights, View dy, View dx,
                             KernelBinding binding) {
        Resources resources = binding.resources();
        primitive_desc_base description = convolution.backwardData();
        List<Runnable> steps = new ArrayList<>();
        if (SinglePrecisionDetour.isFaster(layer, description)) {
            primitive_desc_base single =
                    layer.in(Precision.F32).describe(prop_kind.forward_training, resources).backwardData();
            View computed = SinglePrecisionDetour.like(dx, binding);
            bind(single, weights, SinglePrecisionDetour.copy(dy, steps, binding), computed, steps, binding);
            steps.add(Reorder.of(computed, dx, resources));
        } else {
            bind(description, weights, dy, dx, steps, binding);
        }
        return steps;
    }

    private static void bind(primitive_desc_base description, WeightCopies weights, View dy, View dx, List<Runnable> steps,
                             KernelBinding binding) {
        MemoryDescriptors memories = new MemoryDescriptors(binding.resources());
        memory.desc wanted = memories.keep(description.weights_desc());
        Map<Integer, memory> arguments = Map.of(dnnl.DNNL_ARG_DIFF_DST, memories.of(dy),
                dnnl.DNNL_ARG_WEIGHTS, weights.lent(wanted, steps, binding.scratch()), dnnl.DNNL_ARG_DIFF_SRC, memories.of(dx));
        steps.add(Primitive.bind(binding.resources(), description, arguments));
    }
}
