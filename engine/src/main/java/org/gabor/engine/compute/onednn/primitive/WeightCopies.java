package org.gabor.engine.compute.onednn.primitive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.bytedeco.dnnl.memory;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.Scratch;

/**
 * A parameter in the formats that several primitives require: the parameter's own memory if its format fits, otherwise copies,
 * which are updated when the parameter changes.
 */
public final class WeightCopies {

    private static final long NONE = Long.MIN_VALUE;

    private final memory original;
    private final LongSupplier version;
    private final Resources resources;
    private final List<Copy> copies = new ArrayList<>();
    private long copied = NONE;

    private WeightCopies(memory original, LongSupplier version, Resources resources) {
        this.original = original;
        this.version = version;
        this.resources = resources;
    }

    public static WeightCopies of(String parameter, KernelBinding binding) {
        return of(new MemoryDescriptors(binding.resources()).of(binding.parameter(parameter).values()), binding);
    }

    /** @param original a parameter's memory */
    public static WeightCopies of(memory original, KernelBinding binding) {
        return new WeightCopies(original, binding.version(), binding.resources());
    }

    /** The parameter in this format, as of the last {@link #refresh}. */
    public memory in(memory.desc wanted) {
        return find(wanted).orElseGet(() -> copy(wanted));
    }

    /** The same in the backward pass, valid after the steps that this method adds. */
    public memory lent(memory.desc wanted, List<Runnable> steps, Scratch scratch) {
        return find(wanted).orElseGet(() -> {
            memory weights = new MemoryDescriptors(resources).of(wanted, scratch.lend(MemoryDescriptors.places(wanted)));
            steps.add(Reorder.of(original, weights, resources));
            return weights;
        });
    }

    private Optional<memory> find(memory.desc wanted) {
        return Stream.concat(Stream.of(original), copies.stream().map(Copy::weights)).filter(there -> hasFormat(there, wanted))
                .findFirst();
    }

    private static boolean hasFormat(memory memory, memory.desc wanted) {
        try (memory.desc descriptor = memory.get_desc()) {
            return descriptor.equals(wanted);
        }
    }

    private memory copy(memory.desc wanted) {
        memory weights = new MemoryDescriptors(resources).allocate(wanted);
        copies.add(new Copy(weights, Reorder.of(original, weights, resources)));
        return weights;
    }

    /**
     * Updates the copies if the parameter may have changed. Call it before the forward pass reads them; the backward pass needs
     * no other call.
     */
    public void refresh() {
        long current = version.getAsLong();
        if (current != copied) {
            copies.forEach(copy -> copy.update().run());
            copied = current;
        }
    }

    private record Copy(memory weights, Runnable update) {}
}
