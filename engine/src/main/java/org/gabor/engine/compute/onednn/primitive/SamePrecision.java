package org.gabor.engine.compute.onednn.primitive;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;

/**
 * A kernel for operations whose input and output have the same precision in oneDNN: if the end of a network is more precise than
 * the tensor before it, the input is converted first.
 */
public final class SamePrecision {

    private SamePrecision() {}

    /** @param bind creates the kernel for a binding whose input and output have the same precision */
    public static Kernel bind(KernelBinding binding, Function<KernelBinding, StatelessKernel> bind) {
        Tensor x = binding.input();
        Precision wanted = binding.output().format().precision();
        if (x.format().precision() == wanted) {
            return bind.apply(binding);
        }
        Resources resources = binding.resources();
        Format format = x.format().with(wanted);
        Optional<View> gradient = x.gradient().map(_ -> binding.scratch().lend(format));
        Tensor converted = new Tensor(resources.allocate(format), gradient);
        StatelessKernel kernel =
                bind.apply(binding.with(List.of(converted), binding.output(), binding.parameters(), binding.trained()));
        Runnable convert = Reorder.of(x.values(), converted.values(), resources);
        Runnable convertBack = gradient.map(dx -> Reorder.of(dx, x.requiredGradient(), resources)).orElse(StatelessKernel.NONE);
        return new StatelessKernel(inTurn(convert, kernel.ahead()), inTurn(kernel.back(), convertBack));
    }

    private static Runnable inTurn(Runnable first, Runnable second) {
        return () -> {
            first.run();
            second.run();
        };
    }
}
