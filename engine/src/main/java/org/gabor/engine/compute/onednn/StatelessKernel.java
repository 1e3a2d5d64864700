package org.gabor.engine.compute.onednn;

import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;

/** A kernel that does the same in every pass. */
record StatelessKernel(Runnable ahead, Runnable back) implements Kernel {

    /** An empty backward pass, for inputs without gradient. */
    static final Runnable NONE = () -> {};

    @Override
    public void forward(Pass pass) {
        ahead.run();
    }

    @Override
    public void backward() {
        back.run();
    }
}
