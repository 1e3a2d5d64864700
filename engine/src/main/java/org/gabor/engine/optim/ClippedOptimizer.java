package org.gabor.engine.optim;

import java.util.List;

/** Another optimiser that never sees a gradient longer than {@code most}: PyTorch's {@code clip_grad_norm_}. */
record ClippedOptimizer(Optimizer inner, ParameterVector parameters, double most) implements Optimizer {

    @Override
    public void step(double learningRate) {
        parameters.clipGradients(most);
        inner.step(learningRate);
    }

    @Override
    public double updateNorm(String parameter, double learningRate) {
        return inner.updateNorm(parameter, learningRate);
    }

    @Override
    public List<String> stateNames() {
        return inner.stateNames();
    }

    @Override
    public int stateSize(String name) {
        return inner.stateSize(name);
    }

    @Override
    public float[] readState(String name) {
        return inner.readState(name);
    }

    @Override
    public void writeState(String name, float[] values) {
        inner.writeState(name, values);
    }

    @Override
    public void close() {
        inner.close();
    }
}
