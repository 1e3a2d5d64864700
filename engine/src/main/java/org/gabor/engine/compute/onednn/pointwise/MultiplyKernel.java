package org.gabor.engine.compute.onednn.pointwise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bytedeco.dnnl.memory;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.compute.onednn.primitive.Binary;
import org.gabor.engine.compute.onednn.primitive.MemoryDescriptors;
import org.gabor.engine.compute.onednn.primitive.PixelSum;
import org.gabor.engine.compute.onednn.primitive.Primitive;
import org.gabor.engine.compute.onednn.primitive.StatelessKernel;
import org.gabor.engine.memory.DimensionOrder;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;

/**
 * The product of its inputs. An input with a single value for each channel is broadcast over the pixels, as the gates of
 * squeeze-and-excitation are (Hu et al. 2018, section 3); its gradient is summed over them.
 */
public final class MultiplyKernel {

    private final KernelBinding binding;
    private final Resources resources;
    private final MemoryDescriptors memories;

    private MultiplyKernel(KernelBinding binding) {
        this.binding = binding;
        resources = binding.resources();
        memories = new MemoryDescriptors(resources);
    }

    public static Kernel of(KernelBinding binding) {
        MultiplyKernel kernel = new MultiplyKernel(binding);
        Runnable ahead = kernel.product(binding.inputs().stream().map(Tensor::values)
                .sorted(Comparator.comparing(kernel::isGate)).toList(), binding.output().values());
        return new StatelessKernel(ahead, binding.onlyPredicts() ? StatelessKernel.NONE : kernel.back());
    }

    private Runnable back() {
        List<Runnable> steps = new ArrayList<>();
        for (int i = 0; i < binding.inputs().size(); i++) {
            int slot = i;
            binding.inputs().get(i).gradient().ifPresent(dx -> steps.add(slope(slot, dx)));
        }
        return () -> steps.forEach(Runnable::run);
    }

    /** The gradient of one input: the output's times the other inputs. */
    private Runnable slope(int slot, View dx) {
        View dy = binding.output().requiredGradient();
        List<View> factors = Stream.concat(Stream.of(dy), IntStream.range(0, binding.inputs().size())
                .filter(other -> other != slot).mapToObj(other -> binding.inputs().get(other).values())).toList();
        if (!isGate(dx)) {
            return product(factors, dx);
        }
        View whole = binding.scratch().lend(dy.format().with(dx.format().precision()));
        Runnable multiply = product(factors, whole);
        Primitive sum = PixelSum.of(whole, dx, resources);
        return () -> {
            multiply.run();
            sum.run();
        };
    }

    /** @param factors at least two, the first one without gates */
    private Runnable product(List<View> factors, View into) {
        List<Runnable> steps = new ArrayList<>();
        View whole = factors.getFirst();
        for (View factor : factors.subList(1, factors.size())) {
            steps.add(times(whole, factor, into));
            whole = into;
        }
        return () -> steps.forEach(Runnable::run);
    }

    private Primitive times(View whole, View factor, View into) {
        if (!isGate(factor)) {
            return Binary.product(memories.flat(whole), memories.flat(factor), memories.flat(into), resources);
        }
        return Binary.product(gated(whole), gated(factor), gated(into), resources);
    }

    /**
     * Sees a single channel of several samples as the channels of one: oneDNN does not broadcast a factor along a whole sample.
     */
    private memory gated(View view) {
        Format format = view.format();
        long n = format.dims().getFirst();
        boolean single = format.dims().get(1) == 1 && format.layout() != DimensionOrder.CHANNELS_BLOCKED;
        return memories.of(single ? view.as(Format.plain(1, n, format.size() / n, 1).with(format.precision())) : view);
    }

    private boolean isGate(View view) {
        return !view.format().dims().equals(binding.output().format().dims());
    }
}
