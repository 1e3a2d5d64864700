package org.gabor.engine.compute.onednn.convolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_desc_base;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.compute.onednn.primitive.MemoryDescriptors;
import org.gabor.engine.compute.onednn.primitive.Primitive;
import org.gabor.engine.compute.onednn.primitive.Reorder;
import org.gabor.engine.compute.onednn.primitive.Sum;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;

/** The gradients of a convolution's weights and bias, computed for a part of the batch at a time if that is faster. */
final class WeightsGradient {

    /** Above this number of images with few channels, oneDNN uses im2col, which takes twice as long. */
    private static final long FEW = 64;
    private static final String BY_MATRICES = "gemm";

    private final KernelBinding binding;
    private final Resources resources;
    private final MemoryDescriptors memories;
    private final View x;
    private final View dy;
    private final primitive_desc_base description;
    private final List<Runnable> steps;

    private WeightsGradient(primitive_desc_base description, View x, View dy, KernelBinding binding, List<Runnable> steps) {
        this.binding = binding;
        this.x = x;
        this.dy = dy;
        this.steps = steps;
        this.description = description;
        resources = binding.resources();
        memories = new MemoryDescriptors(resources);
    }

    /** @param dy the gradient of the convolution's output, before the activation */
    static List<Runnable> of(ConvolutionLayer layer, ConvolutionDescriptors convolution, View dy, KernelBinding binding) {
        View x = binding.input().values();
        Resources resources = binding.resources();
        List<Runnable> steps = new ArrayList<>();
        primitive_desc_base description = convolution.backwardWeights();
        if (SinglePrecisionDetour.isFaster(layer, description)) {
            ConvolutionLayer single = layer.in(Precision.F32);
            bind(single, single.describe(prop_kind.forward_training, resources).backwardWeights(),
                    SinglePrecisionDetour.copy(x, steps, binding), SinglePrecisionDetour.copy(dy, steps, binding), binding,
                    steps);
        } else {
            bind(layer, description, x, dy, binding, steps);
        }
        return steps;
    }

    private static void bind(ConvolutionLayer layer, primitive_desc_base whole, View x, View dy, KernelBinding binding,
                             List<Runnable> steps) {
        long parts = parts(layer.x().dims().getFirst());
        primitive_desc_base part = parts == 1 || !isByMatrices(whole) ? whole
                : layer.ofExamples(layer.x().dims().getFirst() / parts).describe(prop_kind.forward_training, binding.resources())
                        .backwardWeights();
        boolean split = isByMatrices(whole) && !isByMatrices(part);
        WeightsGradient gradient = new WeightsGradient(split ? part : whole, x, dy, binding, steps);
        memory weights = layer.weights(binding.parameter("weight").requiredGradient(), binding.resources());
        if (split) {
            gradient.sum(weights, parts);
        } else {
            gradient.compute(weights);
        }
    }

    /** The smallest number of equal parts of at most {@link #FEW} samples; 1 if only single samples divide the batch. */
    private static long parts(long examples) {
        return LongStream.rangeClosed(Math.ceilDiv(examples, FEW), examples / 2).filter(n -> n > 0 && examples % n == 0)
                .findFirst().orElse(1);
    }

    private static boolean isByMatrices(primitive_desc_base description) {
        return Primitive.implementation(description).contains(BY_MATRICES);
    }

    private void compute(memory gradient) {
        memory computed = hasFormat(gradient) ? gradient : memories.lend(description.diff_weights_desc(), binding.scratch());
        steps.add(bind(x, dy, computed, bias().map(bias -> memories.of(bias.requiredGradient()))));
        if (computed != gradient) {
            steps.add(Reorder.of(computed, gradient, resources));
        }
    }

    private boolean hasFormat(memory gradient) {
        return memories.descriptor(gradient).equals(memories.keep(description.diff_weights_desc()));
    }

    private void sum(memory gradient, long parts) {
        memory.desc format = memories.keep(description.diff_weights_desc());
        List<View> weights = new ArrayList<>();
        List<View> biases = new ArrayList<>();
        for (long i = 0; i < parts; i++) {
            View weight = binding.scratch().lend(MemoryDescriptors.places(format));
            weights.add(weight);
            bias().ifPresent(bias -> biases.add(binding.scratch().lend(bias.format())));
            steps.add(bind(part(x, i, parts), part(dy, i, parts), memories.of(format, weight),
                    biases.isEmpty() ? Optional.empty() : Optional.of(memories.of(biases.getLast()))));
        }
        steps.add(Sum.of(weights, weights.getFirst(), resources));
        steps.add(Reorder.of(memories.of(format, weights.getFirst()), gradient, resources));
        bias().ifPresent(bias -> steps.add(Sum.of(biases, bias.requiredGradient(), resources)));
    }

    private static View part(View whole, long index, long parts) {
        Format format = whole.format();
        List<Long> dims = new ArrayList<>(format.dims());
        dims.set(0, dims.getFirst() / parts);
        return new View(whole.storage(), whole.offset() + index * format.bytes() / parts,
                new Format(dims, format.precision(), format.layout()));
    }

    private Optional<Tensor> bias() {
        return Optional.ofNullable(binding.parameter("bias"));
    }

    private Primitive bind(View x, View dy, memory weights, Optional<memory> bias) {
        Map<Integer, memory> arguments = new HashMap<>(Map.of(dnnl.DNNL_ARG_SRC, memories.of(x),
                dnnl.DNNL_ARG_DIFF_DST, memories.of(dy), dnnl.DNNL_ARG_DIFF_WEIGHTS, weights));
        bias.ifPresent(memory -> arguments.put(dnnl.DNNL_ARG_DIFF_BIAS, memory));
        arguments.put(dnnl.DNNL_ARG_SCRATCHPAD, memories.lend(description.scratchpad_desc(), binding.scratch()));
        return Primitive.bind(resources, description, arguments);
    }
}
