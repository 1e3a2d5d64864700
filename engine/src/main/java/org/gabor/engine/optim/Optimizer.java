package org.gabor.engine.optim;

import java.util.List;

/**
 * Changes the parameters it was made for after each backward pass. Its buffers are allocated at once and freed by
 * {@link #close}.
 */
public sealed interface Optimizer extends AutoCloseable permits Sgd {

    /** Updates the parameters in place from their gradients, which it may overwrite. */
    void step(double learningRate);

    /** The L2 norm of what the last {@link #step} subtracted from this parameter. */
    double updateNorm(String parameter, double learningRate);

    /** What it remembers between steps, a tensor for each parameter: {@code conv1.weight.momentum_buffer}. May be empty. */
    List<String> stateNames();

    /** A copy of one of {@link #stateNames}; throws {@link IllegalArgumentException} for another name. */
    float[] readState(String name);

    /** Puts back what {@link #readState} gave. */
    void writeState(String name, float[] values);

    @Override
    void close();
}
