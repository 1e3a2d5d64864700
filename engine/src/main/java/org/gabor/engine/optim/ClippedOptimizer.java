package org.gabor.engine.optim;

import java.util.List;
import java.util.function.DoubleConsumer;
import org.gabor.engine.memory.Resources;

/** An optimizer whose gradients are scaled down to at most the norm {@code most}: PyTorch's {@code clip_grad_norm_}. */
final class ClippedOptimizer implements Optimizer {

    /** PyTorch's constant, against division by zero. */
    private static final double EPSILON = 1e-6;

    private final Optimizer inner;
    private final ParameterVector parameters;
    private final double most;
    private final Resources resources;
    private final DoubleConsumer scale;

    ClippedOptimizer(Optimizer inner, ParameterVector parameters, double most) {
        this.inner = inner;
        this.parameters = parameters;
        resources = new Resources(parameters.math());
        this.most = most;
        scale = parameters.math().scale(parameters.gradients(), resources);
    }

    @Override
    public void step(double learningRate) {
        double share = most / (parameters.math().norm(parameters.gradients()) + EPSILON);
        if (share < 1) {
            scale.accept(share);
        }
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
        resources.close();
        inner.close();
    }
}
