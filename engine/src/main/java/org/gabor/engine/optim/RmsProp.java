package org.gabor.engine.optim;

import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.blas.Level1;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.updaters.RmsPropUpdater;
import org.nd4j.linalg.factory.Nd4j;

/**
 * RMSProp (Hinton's lecture 6e, 2012) in PyTorch's formulation: g ← g + decay·w; v ← α·v + (1 − α)·g²; the step is along
 * g / (√v + ε), or with momentum along u ← momentum·u + g / (√v + ε).
 */
public final class RmsProp implements Optimizer {

    private final ParameterVector parameters;
    private final OptimizerSpec.RmsProp spec;
    private final Buffers buffers;
    private final INDArray square;
    private final Optional<INDArray> velocity;

    public RmsProp(ParameterVector parameters, OptimizerSpec.RmsProp spec) {
        this.parameters = parameters;
        this.spec = spec;
        buffers = new Buffers(parameters);
        square = buffers.add("square_avg");
        velocity = spec.momentum() == 0 ? Optional.empty() : Optional.of(buffers.add("momentum_buffer"));
    }

    @Override
    public void step(double learningRate) {
        Level1 blas = Nd4j.getBlasWrapper().level1();
        INDArray gradients = parameters.gradients();
        long length = gradients.length();
        if (spec.weightDecay() != 0) {
            blas.axpy(length, spec.weightDecay(), parameters.values(), gradients);
        }
        Nd4j.exec(new RmsPropUpdater(gradients, square, 1, spec.alpha(), spec.eps()));
        velocity.ifPresent(v -> {
            blas.scal(length, spec.momentum(), v);
            blas.axpy(length, 1, gradients, v);
        });
        blas.axpy(length, -learningRate, direction(), parameters.values());
    }

    private INDArray direction() {
        return velocity.orElse(parameters.gradients());
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
