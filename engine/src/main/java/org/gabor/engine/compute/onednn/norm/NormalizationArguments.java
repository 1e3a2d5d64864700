package org.gabor.engine.compute.onednn.norm;

import java.util.HashMap;
import java.util.Map;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.compute.onednn.primitive.MemoryDescriptors;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.View;

/**
 * The arguments of oneDNN's primitives for a normalization with weight and bias. They always compute all gradients: those that
 * are not needed go to scratch memory.
 *
 * @param x the descriptor of the input
 * @param y the descriptor of the output
 */
record NormalizationArguments(KernelBinding binding, MemoryDescriptors memories, memory.desc x, memory.desc y) {

    static final int SCALE_AND_SHIFT = dnnl.dnnl_use_scale | dnnl.dnnl_use_shift;

    /** With the tensors' own descriptors. */
    static NormalizationArguments of(KernelBinding binding) {
        MemoryDescriptors memories = new MemoryDescriptors(binding.resources());
        return new NormalizationArguments(binding, memories,
                memories.describe(binding.input().format()), memories.describe(binding.output().format()));
    }

    /** With the tensors seen as rows of this many adjacent values. */
    static NormalizationArguments rows(long values, KernelBinding binding) {
        MemoryDescriptors memories = new MemoryDescriptors(binding.resources());
        return new NormalizationArguments(binding, memories,
                memories.describe(rows(values, binding.input().format())),
                memories.describe(rows(values, binding.output().format())));
    }

    static Format rows(long values, Format format) {
        return Format.plain(format.size() / values, values).with(format.precision());
    }

    /** The arguments that forward and backward share. */
    Map<Integer, memory> shared() {
        return new HashMap<>(Map.of(dnnl.DNNL_ARG_SRC, memories.of(x, binding.input().values()),
                dnnl.DNNL_ARG_SCALE, vector(binding.parameter("weight").values())));
    }

    Map<Integer, memory> ahead(Map<Integer, memory> shared) {
        Map<Integer, memory> arguments = new HashMap<>(shared);
        arguments.put(dnnl.DNNL_ARG_SHIFT, vector(binding.parameter("bias").values()));
        arguments.put(dnnl.DNNL_ARG_DST, memories.of(y, binding.output().values()));
        return arguments;
    }

    Map<Integer, memory> back(Map<Integer, memory> shared) {
        Map<Integer, memory> arguments = new HashMap<>(shared);
        arguments.put(dnnl.DNNL_ARG_DIFF_DST, memories.of(y, binding.output().requiredGradient()));
        arguments.put(dnnl.DNNL_ARG_DIFF_SRC,
                memories.of(x, binding.input().gradient().orElseGet(() -> scratch(binding.input()))));
        arguments.put(dnnl.DNNL_ARG_DIFF_SCALE, vector(gradient("weight")));
        arguments.put(dnnl.DNNL_ARG_DIFF_SHIFT, vector(gradient("bias")));
        return arguments;
    }

    private View gradient(String name) {
        Tensor parameter = binding.parameter(name);
        return binding.trained() ? parameter.requiredGradient() : scratch(parameter);
    }

    private View scratch(Tensor like) {
        return binding.scratch().lend(like.format());
    }

    private memory vector(View parameter) {
        return memories.of(memories.describe(Format.plain(parameter.format().size())), parameter);
    }
}
