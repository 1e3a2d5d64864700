package org.gabor.engine.compute;

import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;

/** A kernel with a clock beside it, which costs a fiftieth of what calling the smallest native operation does. */
final class TimedKernel implements Kernel {

    private static final double NANOS = 1e-9;

    private final Kernel kernel;
    private long forward;
    private long backward;

    TimedKernel(Kernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public void forward(Pass pass) {
        long start = System.nanoTime();
        kernel.forward(pass);
        forward += System.nanoTime() - start;
    }

    @Override
    public void backward() {
        long start = System.nanoTime();
        kernel.backward();
        backward += System.nanoTime() - start;
    }

    double forwardSeconds() {
        return forward * NANOS;
    }

    double backwardSeconds() {
        return backward * NANOS;
    }
}
