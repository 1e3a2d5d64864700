package org.gabor.engine.compute;

import java.util.Optional;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.nd4j.Nd4jKernels;
import org.gabor.engine.compute.onednn.OneDnnKernels;
import org.gabor.engine.memory.Precision;

/** Who computes on this machine. */
final class Providers {

    private Providers() {}

    /** oneDNN where it can be had, with ND4J for the rest; its library is loaded. */
    static KernelProvider best() {
        return OneDnnKernels.areAvailable() ? new OneDnnKernels(new Nd4jKernels()) : new Nd4jKernels();
    }

    /** Why the provider does not compute in a precision, in one sentence; empty if it does. */
    static Optional<String> problem(Precision precision, KernelProvider kernels) {
        return kernels.computesIn(precision) ? Optional.empty()
                : Optional.of(("This machine does not compute in %s: its processor has no instructions for it, or oneDNN is "
                        + "missing or switched off; choose f32.").formatted(precision.text()));
    }

    /** Who will probably be the {@link #best}, for questions about plans that load no library. */
    static KernelProvider expected() {
        return OneDnnKernels.areExpected() ? new OneDnnKernels(new Nd4jKernels()) : new Nd4jKernels();
    }
}
