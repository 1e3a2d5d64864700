package org.gabor.engine.compute.onednn.convolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_desc_base;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.onednn.linear.ProductGradient;
import org.gabor.engine.compute.onednn.primitive.Eltwise;
import org.gabor.engine.compute.onednn.primitive.MemoryDescriptors;
import org.gabor.engine.compute.onednn.primitive.Primitive;
import org.gabor.engine.compute.onednn.primitive.WeightCopies;
import org.gabor.engine.memory.View;

/** A convolution with its bias, and perhaps an activation function, in one primitive; its gradients in one each. */
public final class ConvolutionKernel implements Kernel {

    private final KernelBinding binding;
    private final MemoryDescriptors memories;
    private final WeightCopies weights;
    private final Primitive forward;
    private final List<Runnable> backward = new ArrayList<>();

    private ConvolutionKernel(ConvolutionLayer layer, ConvolutionDescriptors convolution, KernelBinding binding) {
        this.binding = binding;
        memories = new MemoryDescriptors(binding.resources());
        weights = WeightCopies.of(layer.weights(binding.parameter("weight").values(), binding.resources()), binding);
        forward = forward(convolution.forward());
    }

    /** The kernel; null if the layer is not a convolution. */
    public static ConvolutionKernel of(Operation operation, KernelBinding binding) {
        return of(operation, false, binding);
    }

    /** @param adds whether its values are added to the output's previous values, for prediction only */
    public static ConvolutionKernel of(Operation operation, boolean adds, KernelBinding binding) {
        return ConvolutionLayer.find(operation, binding.input().format(), binding.output().format())
                .map(layer -> of(layer, adds, binding)).orElse(null);
    }

    private static ConvolutionKernel of(ConvolutionLayer layer, boolean adds, KernelBinding binding) {
        ConvolutionDescriptors convolution = layer.describe(
                binding.onlyPredicts() ? prop_kind.forward_inference : prop_kind.forward_training, adds, binding.resources());
        ConvolutionKernel kernel = new ConvolutionKernel(layer, convolution, binding);
        if (!binding.onlyPredicts()) {
            kernel.bindBackward(layer, convolution);
        }
        return kernel;
    }

    private Primitive forward(primitive_desc_base description) {
        Map<Integer, memory> arguments = new HashMap<>(Map.of(
                dnnl.DNNL_ARG_SRC, memories.of(binding.input().values()),
                dnnl.DNNL_ARG_WEIGHTS, weights.in(memories.keep(description.weights_desc())),
                dnnl.DNNL_ARG_DST, memories.of(binding.output().values())));
        if (binding.parameters().containsKey("bias")) {
            arguments.put(dnnl.DNNL_ARG_BIAS, memories.of(binding.parameter("bias").values()));
        }
        return Primitive.bind(binding.resources(), description, arguments);
    }

    private void bindBackward(ConvolutionLayer layer, ConvolutionDescriptors convolution) {
        View dy = ProductGradient.of(layer.activation().map(Eltwise::of), binding, backward);
        if (binding.trained()) {
            backward.addAll(WeightsGradient.of(layer, convolution, dy, binding));
        }
        binding.input().gradient()
                .ifPresent(dx -> backward.addAll(InputGradient.of(layer, convolution, weights, dy, dx, binding)));
    }

    @Override
    public void forward(Pass pass) {
        weights.refresh();
        forward.run();
    }

    @Override
    public void backward() {
        backward.forEach(Runnable::run);
    }
}
