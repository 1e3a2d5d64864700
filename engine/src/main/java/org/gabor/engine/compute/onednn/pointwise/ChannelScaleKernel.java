package org.gabor.engine.compute.onednn.pointwise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bytedeco.dnnl.memory;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.compute.onednn.primitive.Binary;
import org.gabor.engine.compute.onednn.primitive.MemoryDescriptors;
import org.gabor.engine.compute.onednn.primitive.PixelSum;
import org.gabor.engine.compute.onednn.primitive.StatelessKernel;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;

/**
 * Multiplies every channel by its own factor (Touvron et al. 2021, section 2), and may add its own bias (LeCun et al. 1998,
 * section II.B).
 */
public final class ChannelScaleKernel {

    private final KernelBinding binding;
    private final Resources resources;
    private final MemoryDescriptors memories;
    private final Tensor factor;
    private final Optional<Tensor> summand;

    private ChannelScaleKernel(Tensor factor, Optional<Tensor> summand, KernelBinding binding) {
        this.binding = binding;
        this.factor = factor;
        this.summand = summand;
        resources = binding.resources();
        memories = new MemoryDescriptors(resources);
    }

    public static Kernel layerScale(KernelBinding binding) {
        return new ChannelScaleKernel(binding.parameter(""), Optional.empty(), binding).bind();
    }

    public static Kernel affine(KernelBinding binding) {
        return new ChannelScaleKernel(binding.parameter("weight"), Optional.of(binding.parameter("bias")), binding).bind();
    }

    private Kernel bind() {
        return new StatelessKernel(ahead(), binding.onlyPredicts() ? StatelessKernel.NONE : back());
    }

    private Runnable ahead() {
        memory y = memories.of(binding.output().values());
        List<Runnable> steps = new ArrayList<>();
        steps.add(Binary.product(memories.of(binding.input().values()), perChannel(factor), y, resources));
        summand.ifPresent(bias -> steps.add(Binary.sum(y, perChannel(bias), y, resources)));
        return () -> steps.forEach(Runnable::run);
    }

    private Runnable back() {
        View x = binding.input().values();
        View dy = binding.output().requiredGradient();
        List<Runnable> steps = new ArrayList<>();
        if (binding.trained()) {
            View product = binding.scratch().lend(x.format());
            steps.add(Binary.product(memories.of(dy), memories.of(x), memories.of(product), resources));
            steps.add(PixelSum.ofExamples(product, factor.requiredGradient(), resources));
            summand.ifPresent(bias -> steps.add(PixelSum.ofExamples(dy, bias.requiredGradient(), resources)));
        }
        binding.input().gradient().ifPresent(dx -> steps.add(
                Binary.product(memories.of(dy), perChannel(factor), memories.of(dx), resources)));
        return () -> steps.forEach(Runnable::run);
    }

    /** 1×C×1×1, with as many dimensions as the map. */
    private memory perChannel(Tensor parameter) {
        int rank = binding.input().format().dims().size();
        long channels = binding.input().format().dims().get(1);
        long[] dims = LongStream.range(0, rank).map(axis -> axis == 1 ? channels : 1).toArray();
        return memories.of(parameter.values().as(Format.plain(dims)));
    }
}
