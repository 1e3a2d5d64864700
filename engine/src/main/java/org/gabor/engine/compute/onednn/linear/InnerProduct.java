package org.gabor.engine.compute.onednn.linear;

import java.util.Map;
import java.util.Optional;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.inner_product_backward_data;
import org.bytedeco.dnnl.inner_product_backward_weights;
import org.bytedeco.dnnl.inner_product_forward;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.onednn.primitive.ChosenLayout;
import org.gabor.engine.compute.onednn.primitive.Eltwise;
import org.gabor.engine.compute.onednn.primitive.MemoryDescriptors;
import org.gabor.engine.compute.onednn.primitive.OneDnn;
import org.gabor.engine.compute.onednn.primitive.PostOps;
import org.gabor.engine.compute.onednn.primitive.Primitive;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Layout;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.memory.Resources;

/**
 * Describes the three operations of y = f(x·Wᵀ + b), x N×in, W out×in. In training the weights are in plain order, which works
 * for forward and backward; if there is only forward, they are in its fastest layout.
 */
public final class InnerProduct {

    private final Resources resources;
    private final memory.desc x;
    private final memory.desc weights;
    private final memory.desc weightsGradient;
    private final memory.desc bias;
    private final memory.desc dy;
    private final inner_product_forward.primitive_desc forward;

    InnerProduct(Optional<Eltwise> function, KernelBinding binding) {
        resources = binding.resources();
        MemoryDescriptors memories = new MemoryDescriptors(resources);
        Format input = binding.input().format();
        Format output = binding.output().format();
        Format matrix = binding.parameter("weight").format();
        x = memories.describe(input);
        memory.desc wanted = binding.onlyPredicts() && input.precision() != Precision.F32
                ? memories.any(input.precision(), matrix.extents()) : memories.describe(matrix.with(input.precision()));
        weightsGradient = memories.describe(matrix);
        bias = binding.parameters().containsKey("bias")
                ? memories.describe(binding.parameter("bias").format()) : memories.keep(new memory.desc());
        dy = memories.describe(output.with(input.precision()));
        memory.desc y = memories.describe(output);
        primitive_attr attributes = new PostOps(false, function).attributes(resources);
        forward = Primitive.describe(resources, () -> new inner_product_forward.primitive_desc(OneDnn.engine(),
                binding.onlyPredicts() ? prop_kind.forward_inference : prop_kind.forward_training, x, wanted, bias, y, attributes,
                false));
        weights = memories.keep(forward.weights_desc());
    }

    /** The layout of weights for prediction, if the forward pass reads them directly and not a copy in another precision. */
    public static Map<String, Layout> layouts(Format x, Format y, Resources resources) {
        if (x.precision() != Precision.F32) {
            return Map.of();
        }
        MemoryDescriptors memories = new MemoryDescriptors(resources);
        inner_product_forward.primitive_desc forward = Primitive.describe(resources,
                () -> new inner_product_forward.primitive_desc(OneDnn.engine(), prop_kind.forward_inference, memories.describe(x),
                        memories.any(Precision.F32, y.dims().getLast(), x.dims().getLast()), memories.describe(y)));
        return Map.of("weight", new ChosenLayout(memories.keep(forward.weights_desc())));
    }

    inner_product_forward.primitive_desc forward() {
        return forward;
    }

    memory.desc weights() {
        return weights;
    }

    /** The input's gradient, from the output's gradient in the input's precision. */
    inner_product_backward_data.primitive_desc backwardData() {
        return Primitive.describe(resources, () -> new inner_product_backward_data.primitive_desc(
                OneDnn.engine(), x, weights, dy, forward));
    }

    /** The gradients of weights and bias, in single precision. */
    inner_product_backward_weights.primitive_desc backwardWeights() {
        return Primitive.describe(resources, () -> new inner_product_backward_weights.primitive_desc(
                OneDnn.engine(), x, weightsGradient, bias, dy, forward));
    }
}
