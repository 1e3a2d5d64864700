package org.gabor.engine.compute.onednn.primitive;

import java.util.Map;
import java.util.Optional;
import org.bytedeco.dnnl.eltwise_backward;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.HostStorage;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;
import org.gabor.graph.layer.Activation.Function;

/**
 * An element-wise function in oneDNN's terms.
 *
 * @param derivative computes the slope from the function's input or, if it is not {@code function}, from its output
 * @param alpha first parameter of the algorithms
 * @param beta second parameter of the algorithms
 */
public record Eltwise(algorithm function, algorithm derivative, float alpha, float beta) {

    public static Eltwise of(Function function) {
        return switch (function) {
            case RELU -> new Eltwise(algorithm.eltwise_relu, algorithm.eltwise_relu_use_dst_for_bwd, 0, 0);
            case LEAKY_RELU -> new Eltwise(algorithm.eltwise_relu, algorithm.eltwise_relu_use_dst_for_bwd, 0.01f, 0);
            case ELU -> new Eltwise(algorithm.eltwise_elu, algorithm.eltwise_elu_use_dst_for_bwd, 1, 0);
            case SIGMOID -> new Eltwise(algorithm.eltwise_logistic, algorithm.eltwise_logistic_use_dst_for_bwd, 0, 0);
            case TANH -> new Eltwise(algorithm.eltwise_tanh, algorithm.eltwise_tanh_use_dst_for_bwd, 0, 0);
            case RELU6 -> new Eltwise(algorithm.eltwise_clip_v2, algorithm.eltwise_clip_v2_use_dst_for_bwd, 0, 6);
            case SILU -> ofInput(algorithm.eltwise_swish, 1, 0);
            case GELU -> ofInput(algorithm.eltwise_gelu_erf, 0, 0);
            case MISH -> ofInput(algorithm.eltwise_mish, 0, 0);
            case HARDSWISH -> ofInput(algorithm.eltwise_hardswish, 1 / 6f, 0.5f);
            case HARDSIGMOID -> ofInput(algorithm.eltwise_hardsigmoid, 1 / 6f, 0.5f);
            case SOFTPLUS -> ofInput(algorithm.eltwise_soft_relu, 1, 0);
        };
    }

    /** Multiplies by a constant. */
    public static Eltwise times(float factor) {
        return ofInput(algorithm.eltwise_linear, factor, 0);
    }

    private static Eltwise ofInput(algorithm function, float alpha, float beta) {
        return new Eltwise(function, function, alpha, beta);
    }

    /** Whether the slope follows from the output alone, so that the output may overwrite the input. */
    public boolean forgetsInput() {
        return function != derivative;
    }

    /** The attributes with which a primitive applies the function to its results. */
    primitive_attr fused(Resources resources) {
        return new PostOps(false, Optional.of(this)).attributes(resources);
    }

    /** The primitive y = f(x); both have the same format, and y may overwrite x. */
    public Runnable forward(View x, View y, Resources resources) {
        MemoryDescriptors memories = new MemoryDescriptors(resources);
        memory out = memories.flat(y);
        Primitive apply = Primitive.bind(resources, description(x, resources),
                Map.of(dnnl.DNNL_ARG_SRC, memories.flat(x), dnnl.DNNL_ARG_DST, out));
        if (keepsZero() || y.format().isFull()) {
            return apply;
        }
        Primitive clean = Binary.product(out, memories.flat(fillers(y.format(), resources)), out, resources);
        return () -> {
            apply.run();
            clean.run();
        };
    }

    /**
     * The primitive dx = f′·dy, all in the same format; {@code known} is the output if the function {@link #forgetsInput},
     * otherwise the input.
     */
    public Primitive backward(View known, View dy, View dx, Resources resources) {
        MemoryDescriptors memories = new MemoryDescriptors(resources);
        memory.desc flat = memories.flat(known.format());
        eltwise_forward.primitive_desc ahead = description(known, resources);
        eltwise_backward.primitive_desc description = Primitive.describe(resources,
                () -> new eltwise_backward.primitive_desc(OneDnn.engine(), derivative, flat, flat, flat, alpha, beta, ahead));
        return Primitive.bind(resources, description, Map.of(
                forgetsInput() ? dnnl.DNNL_ARG_DST : dnnl.DNNL_ARG_SRC, memories.flat(known),
                dnnl.DNNL_ARG_DIFF_DST, memories.flat(dy), dnnl.DNNL_ARG_DIFF_SRC, memories.flat(dx)));
    }

    private eltwise_forward.primitive_desc description(View like, Resources resources) {
        memory.desc flat = new MemoryDescriptors(resources).flat(like.format());
        return Primitive.describe(resources, () -> new eltwise_forward.primitive_desc(
                OneDnn.engine(), prop_kind.forward_training, function, flat, flat, alpha, beta));
    }

    private boolean keepsZero() {
        return function != algorithm.eltwise_logistic && function != algorithm.eltwise_hardsigmoid
                && function != algorithm.eltwise_soft_relu;
    }

    /** A mask of ones, and zeros in the padding. */
    private static View fillers(Format format, Resources resources) {
        View ones = resources.allocate(format.with(Precision.F32));
        try (Resources scratch = new Resources(HostStorage::new)) {
            View plain = scratch.allocate(format.asPlain());
            plain.fill(() -> 1);
            Reorder.of(plain, ones, scratch).run();
        }
        return ones;
    }
}
