package org.gabor.engine.compute.onednn.pointwise;

import org.bytedeco.dnnl.memory;
import org.gabor.engine.compute.kernel.DropoutMasks;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.onednn.primitive.Binary;
import org.gabor.engine.compute.onednn.primitive.MemoryDescriptors;
import org.gabor.engine.compute.onednn.primitive.Reorder;
import org.gabor.engine.compute.onednn.primitive.StatelessKernel;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;

/** Multiplies by a mask of 0 and 1 / (1 − p), the same one forward and backward, for single values or whole samples. */
public final class DropoutKernel implements Kernel {

    private final DropoutMasks drops;
    private final long salt;
    private final float[] drawn;
    private final View mask;
    private final Runnable arrange;
    private final Runnable keep;
    private final Runnable drop;
    private final Runnable dropGradient;

    private DropoutKernel(double p, View mask, View factors, KernelBinding binding, Format seenAs, Format factorsSeenAs) {
        Resources resources = binding.resources();
        this.mask = mask;
        drops = new DropoutMasks(p);
        salt = binding.salt();
        drawn = new float[Math.toIntExact(mask.format().size())];
        arrange = mask == factors ? () -> {} : Reorder.of(mask, factors, resources);
        keep = Reorder.of(binding.input().values(), binding.output().values(), resources);
        View part = factors.as(factorsSeenAs);
        drop = times(binding.input().values(), part, binding.output().values(), seenAs, resources);
        dropGradient = binding.input().gradient()
                .map(dx -> times(binding.output().requiredGradient(), part, dx, seenAs, resources)).orElse(StatelessKernel.NONE);
    }

    private static Runnable times(View whole, View part, View into, Format seenAs, Resources resources) {
        MemoryDescriptors memories = new MemoryDescriptors(resources);
        memory from = memories.of(whole.as(seenAs.with(whole.format().precision())));
        memory to = memories.of(into.as(seenAs.with(into.format().precision())));
        return Binary.product(from, memories.of(part), to, resources);
    }

    /** Drops single values. */
    public static Kernel ofValues(double p, KernelBinding binding) {
        Format format = binding.input().format();
        if (binding.onlyPredicts()) {
            return keeping(binding);
        }
        View mask = binding.resources().allocate(format.asPlain());
        View factors = format.isPlainOrder() ? mask : binding.resources().allocate(format.with(Precision.F32));
        Format row = Format.plain(places(format));
        return new DropoutKernel(p, mask, factors, binding, row, row);
    }

    /** Drops whole samples (Huang et al. 2016, section 3). */
    public static Kernel ofExamples(double p, KernelBinding binding) {
        if (binding.onlyPredicts()) {
            return keeping(binding);
        }
        long n = binding.input().format().dims().getFirst();
        View mask = binding.resources().allocate(Format.plain(n));
        return new DropoutKernel(p, mask, mask, binding, examples(n, places(binding.input().format()) / n), examples(n, 1));
    }

    /**
     * Seen as one sample with the samples as channels: oneDNN broadcasts a factor along a channel's pixels, not along a sample.
     */
    private static Format examples(long n, long places) {
        return Format.plain(1, n, places, 1);
    }

    private static long places(Format format) {
        return format.bytes() / format.precision().bytes();
    }

    private static Kernel keeping(KernelBinding binding) {
        return new StatelessKernel(Reorder.of(binding.input().values(), binding.output().values(), binding.resources()),
                StatelessKernel.NONE);
    }

    @Override
    public void forward(Pass pass) {
        if (!(pass instanceof Pass.Training(long seed, _))) {
            keep.run();
            return;
        }
        drops.draw(seed ^ salt, drawn);
        mask.write(drawn);
        arrange.run();
        drop.run();
    }

    @Override
    public void backward() {
        dropGradient.run();
    }
}
