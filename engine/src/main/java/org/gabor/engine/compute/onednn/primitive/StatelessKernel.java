package org.gabor.engine.compute.onednn.primitive;

import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;

/** A kernel that does the same in every pass. */
public record StatelessKernel(Runnable ahead, Runnable back) implements Kernel {

    /** An empty backward pass, for inputs without gradient. */
    public static final Runnable NONE = () -> {};

    @Override
    public void forward(Pass pass) {
        ahead.run();
    }

    @Override
    public void backward() {
        back.run();
    }
}
