package org.gabor.engine.compute.onednn.linear;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.compute.onednn.primitive.Eltwise;
import org.gabor.engine.compute.onednn.primitive.MemoryDescriptors;
import org.gabor.engine.compute.onednn.primitive.Primitive;
import org.gabor.engine.compute.onednn.primitive.UnsupportedOperationReason;
import org.gabor.engine.compute.onednn.primitive.WeightCopies;
import org.gabor.engine.memory.DimensionOrder;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.View;
import org.gabor.graph.layer.Activation;

/** A fully connected layer with its bias, and perhaps an activation function, in one primitive; its gradients in one each. */
public final class LinearKernel implements Kernel {

    private final KernelBinding binding;
    private final MemoryDescriptors memories;
    private final WeightCopies weights;
    private final Runnable forward;
    private final List<Runnable> backward = new ArrayList<>();

    private LinearKernel(InnerProduct product, KernelBinding binding) {
        this.binding = binding;
        memories = new MemoryDescriptors(binding.resources());
        weights = WeightCopies.of("weight", binding);
        Map<Integer, memory> arguments = withBias(Map.of(
                dnnl.DNNL_ARG_SRC, memories.of(binding.input().values()),
                dnnl.DNNL_ARG_WEIGHTS, weights.in(product.weights()),
                dnnl.DNNL_ARG_DST, memories.of(binding.output().values())), dnnl.DNNL_ARG_BIAS, Tensor::values);
        forward = Primitive.bind(binding.resources(), product.forward(), arguments);
    }

    /** @param activation a function whose slope follows from its output */
    public static Kernel of(Optional<Activation.Function> activation, KernelBinding binding) {
        Optional<Eltwise> function = activation.map(Eltwise::of);
        InnerProduct product = new InnerProduct(function, binding);
        LinearKernel kernel = new LinearKernel(product, binding);
        if (!binding.onlyPredicts()) {
            kernel.bindBackward(product, function);
        }
        return kernel;
    }

    /** A linear layer over the channels of each pixel; the layout must be channels last. */
    public static Kernel ofPixels(Optional<Activation.Function> activation, KernelBinding binding) {
        return of(activation,
                binding.with(List.of(rows(binding.input())), rows(binding.output()), binding.parameters(), binding.trained()));
    }

    /** N×C×H×W as (N·H·W)×C. */
    private static Tensor rows(Tensor map) {
        Format format = map.format();
        if (format.layout() != DimensionOrder.CHANNELS_LAST) {
            throw new UnsupportedOperationReason("The layout is not channels last.");
        }
        long channels = format.dims().get(1);
        Format rows = new Format(List.of(format.size() / channels, channels), format.precision(), DimensionOrder.PLAIN);
        return new Tensor(map.values().as(rows), map.gradient().map(gradient -> gradient.as(rows)));
    }

    private void bindBackward(InnerProduct product, Optional<Eltwise> activation) {
        memory dy = memories.of(ProductGradient.of(activation, binding, backward));
        if (binding.trained()) {
            backward.add(Primitive.bind(binding.resources(), product.backwardWeights(), withBias(Map.of(
                    dnnl.DNNL_ARG_SRC, memories.of(binding.input().values()), dnnl.DNNL_ARG_DIFF_DST, dy,
                    dnnl.DNNL_ARG_DIFF_WEIGHTS, memories.of(binding.parameter("weight").requiredGradient())),
                    dnnl.DNNL_ARG_DIFF_BIAS, Tensor::requiredGradient)));
        }
        binding.input().gradient()
                .ifPresent(dx -> backward.add(Primitive.bind(binding.resources(), product.backwardData(), Map.of(
                        dnnl.DNNL_ARG_DIFF_DST, dy, dnnl.DNNL_ARG_WEIGHTS, weights.in(product.weights()),
                        dnnl.DNNL_ARG_DIFF_SRC, memories.of(dx)))));
    }

    private Map<Integer, memory> withBias(Map<Integer, memory> arguments, int argument, Function<Tensor, View> side) {
        Map<Integer, memory> all = new HashMap<>(arguments);
        Optional.ofNullable(binding.parameter("bias")).ifPresent(bias -> all.put(argument, memories.of(side.apply(bias))));
        return all;
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
