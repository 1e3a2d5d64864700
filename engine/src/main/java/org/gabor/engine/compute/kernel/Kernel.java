package org.gabor.engine.compute.kernel;

/** One step of a plan, bound to its tensors. */
public interface Kernel {

    /** The kernel of a layer that is only another view of its input. */
    Kernel NOTHING = new Kernel() {
        @Override
        public void forward(Pass pass) {}

        @Override
        public void backward() {}
    };

    /** Computes the output from the inputs and the parameters. */
    void forward(Pass pass);

    /**
     * After a {@link #forward} in training mode: computes the gradients of the parameters, and of the inputs that have one, from
     * the output's gradient. Overwrites them; it never adds. The output's gradient stays as it is, because other tensors may
     * share its memory; operations with an activation are the exception and may use it as scratch. Values are read only as
     * {@link Operation#rereadsInputs} and {@link Operation#rereadsOutput} say.
     */
    void backward();
}
