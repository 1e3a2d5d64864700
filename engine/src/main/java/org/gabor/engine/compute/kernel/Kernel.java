package org.gabor.engine.compute.kernel;

/** One step of a plan, bound to its arrays. */
public interface Kernel {

    /** A layer that is only another view of its input. */
    Kernel NOTHING = new Kernel() {
        @Override
        public void forward(Pass pass) {}

        @Override
        public void backward() {}
    };

    /** Computes the output from the inputs and the parameters. */
    void forward(Pass pass);

    /**
     * After a {@link #forward} in training mode: computes the gradients of the inputs that have one, and of the
     * parameters, from the output's gradient. Overwrites them; it never adds. The output's gradient itself is left as it is,
     * as other tensors may share its place, but for operations with an activation, which may use it as scratch; values are read
     * only as {@link Operation#rereadsInputs} and {@link Operation#rereadsOutput} say.
     */
    void backward();
}
