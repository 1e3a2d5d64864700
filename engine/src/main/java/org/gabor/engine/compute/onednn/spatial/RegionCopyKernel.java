package org.gabor.engine.compute.onednn.spatial;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.Pointer;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.onednn.primitive.MemoryDescriptors;
import org.gabor.engine.compute.onednn.primitive.Primitive;
import org.gabor.engine.compute.onednn.primitive.Reorder;
import org.gabor.engine.compute.onednn.primitive.StatelessKernel;
import org.gabor.engine.compute.onednn.primitive.UnsupportedOperationReason;
import org.gabor.engine.memory.DimensionOrder;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.View;

/** Copies boxes of the input to their positions in the output, and their gradients back. Other values are zero. */
public final class RegionCopyKernel {

    private final MemoryDescriptors memories;

    private RegionCopyKernel(MemoryDescriptors memories) {
        this.memories = memories;
    }

    /** Throws {@link UnsupportedOperationReason} if oneDNN cannot copy parts of tensors with blocks of channels. */
    public static Kernel of(List<RegionCopy> moves, KernelBinding binding) {
        Format format = binding.input().format();
        if (moves.size() > 1 && format.layout() == DimensionOrder.CHANNELS_BLOCKED && format.equals(binding.output().format())) {
            throw new UnsupportedOperationReason("oneDNN 3.11 copies the whole tensor if both have the same blocked layout.");
        }
        RegionCopyKernel kernel = new RegionCopyKernel(new MemoryDescriptors(binding.resources()));
        List<RegionCopy> back = moves.stream().map(RegionCopy::back).toList();
        return new StatelessKernel(kernel.carry(moves, binding.input().values(), binding.output().values()),
                binding.input().gradient()
                        .map(dx -> kernel.carry(back, binding.output().requiredGradient(), dx)).orElse(StatelessKernel.NONE));
    }

    private Runnable carry(List<RegionCopy> moves, View from, View to) {
        List<Runnable> steps = new ArrayList<>();
        if (moves.stream().mapToLong(RegionCopy::size).sum() < to.format().size()) {
            Pointer place = MemoryDescriptors.place(to);
            long bytes = to.format().bytes();
            steps.add(() -> Pointer.memset(place, 0, bytes));
        }
        moves.forEach(move -> steps.add(Reorder.of(
                box(from, move.dims(), move.from()), box(to, move.dims(), move.to()), memories.resources())));
        return () -> steps.forEach(Runnable::run);
    }

    /** A box may neither begin nor end within a block of channels. */
    private memory box(View whole, long[] dims, long[] corner) {
        memory.desc box = Primitive.create(() -> memories.describe(whole.format()).submemory_desc(dims, corner));
        return memories.of(memories.keep(box), whole);
    }
}
