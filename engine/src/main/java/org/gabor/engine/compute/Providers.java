package org.gabor.engine.compute;

import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.nd4j.Nd4jKernels;
import org.gabor.engine.compute.onednn.OneDnnKernels;

/** Who computes on this machine. */
final class Providers {

    private Providers() {}

    /** oneDNN where it can be had, with ND4J for the rest; its library is loaded. */
    static KernelProvider best() {
        return OneDnnKernels.areAvailable() ? new OneDnnKernels(new Nd4jKernels()) : new Nd4jKernels();
    }

    /** Who will probably be the {@link #best}, for questions about plans that load no library. */
    static KernelProvider expected() {
        return OneDnnKernels.areExpected() ? new OneDnnKernels(new Nd4jKernels()) : new Nd4jKernels();
    }
}
