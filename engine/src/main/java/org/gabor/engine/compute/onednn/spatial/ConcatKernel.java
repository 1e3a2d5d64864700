package org.gabor.engine.compute.onednn.spatial;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.memory;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.compute.onednn.primitive.MemoryDescriptors;
import org.gabor.engine.compute.onednn.primitive.Primitive;
import org.gabor.engine.compute.onednn.primitive.Reorder;
import org.gabor.engine.compute.onednn.primitive.StatelessKernel;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;

/** Concatenates its inputs along the channels, and splits the gradient; as fast as oneDNN's own concatenation. */
public final class ConcatKernel {

    private static final int CHANNELS = 1;

    private ConcatKernel() {}

    public static Kernel of(KernelBinding binding) {
        Resources resources = binding.resources();
        MemoryDescriptors memories = new MemoryDescriptors(resources);
        List<Runnable> join = new ArrayList<>();
        List<Runnable> part = new ArrayList<>();
        long start = 0;
        for (Tensor input : binding.inputs()) {
            long[] dims = input.format().extents();
            long first = start;
            join.add(Reorder.of(memories.of(input.values()), stretch(binding.output().values(), dims, first, memories),
                    resources));
            input.gradient().ifPresent(dx -> part.add(Reorder.of(
                    stretch(binding.output().requiredGradient(), dims, first, memories), memories.of(dx), resources)));
            start += dims[CHANNELS];
        }
        return new StatelessKernel(() -> join.forEach(Runnable::run), () -> part.forEach(Runnable::run));
    }

    /** An input may neither begin nor end within a block of channels. */
    private static memory stretch(View whole, long[] dims, long start, MemoryDescriptors memories) {
        long[] corner = new long[dims.length];
        corner[CHANNELS] = start;
        memory.desc stretch = Primitive.create(() -> memories.describe(whole.format()).submemory_desc(dims, corner));
        return memories.of(memories.keep(stretch), whole);
    }
}
