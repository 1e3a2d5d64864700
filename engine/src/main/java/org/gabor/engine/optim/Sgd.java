package org.gabor.engine.optim;

import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.blas.Level1;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Stochastic gradient descent with momentum (Sutskever et al. 2013) in PyTorch's formulation: g ← g + decay·w;
 * v ← momentum·v + g; the step is along v, or along g + momentum·v with Nesterov's.
 */
public final class Sgd implements Optimizer {

    private final ParameterVector parameters;
    private final double momentum;
    private final boolean nesterov;
    private final double weightDecay;
    private final Buffers buffers;
    private final Optional<INDArray> velocity;

    /** Momentum 0 needs no buffer; weight decay applies to every trainable parameter, as PyTorch's does. */
    public Sgd(ParameterVector parameters, double momentum, boolean nesterov, double weightDecay) {
        this.parameters = parameters;
        this.momentum = momentum;
        this.nesterov = nesterov;
        this.weightDecay = weightDecay;
        buffers = new Buffers(parameters);
        // PyTorch's first step sets v to g, which is what momentum·0 + g gives.
        velocity = momentum == 0 ? Optional.empty() : Optional.of(buffers.add("momentum_buffer"));
    }

    @Override
    public void step(double learningRate) {
        Level1 blas = Nd4j.getBlasWrapper().level1();
        INDArray gradients = parameters.gradients();
        long length = gradients.length();
        if (weightDecay != 0) {
            blas.axpy(length, weightDecay, parameters.values(), gradients);
        }
        velocity.ifPresent(v -> {
            blas.scal(length, momentum, v);
            blas.axpy(length, 1, gradients, v);
        });
        if (nesterov) {
            blas.axpy(length, momentum, velocity.orElseThrow(), gradients);
        }
        blas.axpy(length, -learningRate, direction(), parameters.values());
    }

    private INDArray direction() {
        return nesterov ? parameters.gradients() : velocity.orElse(parameters.gradients());
    }

    @Override
    public double updateNorm(String parameter, double learningRate) {
        return learningRate * parameters.norm(direction(), parameter);
    }

    @Override
    public List<String> stateNames() {
        return buffers.names();
    }

    @Override
    public int stateSize(String name) {
        return buffers.size(name);
    }

    @Override
    public float[] readState(String name) {
        return buffers.read(name);
    }

    @Override
    public void writeState(String name, float[] values) {
        buffers.write(name, values);
    }

    @Override
    public void close() {
        buffers.close();
    }
}
