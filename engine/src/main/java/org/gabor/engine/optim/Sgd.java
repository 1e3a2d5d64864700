package org.gabor.engine.optim;

import java.util.List;

/** Stochastic gradient descent with momentum (Sutskever et al. 2013) in PyTorch's formulation. */
public final class Sgd implements Optimizer {

    /** Momentum 0 needs no buffer; weight decay applies to every trainable parameter, as PyTorch's does. */
    public Sgd(ParameterVector parameters, double momentum, boolean nesterov, double weightDecay) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void step(double learningRate) {
        throw new UnsupportedOperationException();
    }

    @Override
    public double updateNorm(String parameter, double learningRate) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> stateNames() {
        throw new UnsupportedOperationException();
    }

    @Override
    public float[] readState(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void writeState(String name, float[] values) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
