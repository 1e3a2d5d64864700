package org.gabor.engine.optim;

import java.util.List;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;

/**
 * RMSProp (Hinton's lecture 6e, 2012) in PyTorch's formulation: g ← g + decay·w; v ← α·v + (1 − α)·g²; the step is along
 * g / (√v + ε), or with momentum along u ← momentum·u + g / (√v + ε).
 */
public final class RmsProp implements Optimizer {

    private final ParameterVector parameters;
    private final OptimizerSpec.RmsProp spec;
    private final Resources resources = new Resources();
    private final OptimizerBuffers buffers;
    private final View direction;
    private final VectorMath.Operation decay;
    private final Runnable turn;
    private final VectorMath.Operation carry;
    private final VectorMath.Operation update;

    public RmsProp(ParameterVector parameters, OptimizerSpec.RmsProp spec) {
        this.parameters = parameters;
        this.spec = spec;
        buffers = new OptimizerBuffers(parameters, resources);
        View gradients = parameters.gradients();
        VectorMath math = parameters.math();
        decay = math.axpby(parameters.values(), gradients, resources);
        turn = math.rmsProp(gradients, buffers.add("square_avg"), spec.alpha(), spec.eps(), resources);
        direction = spec.momentum() == 0 ? gradients : buffers.add("momentum_buffer");
        carry = spec.momentum() == 0 ? (_, _) -> {} : math.axpby(gradients, direction, resources);
        update = math.axpby(direction, parameters.values(), resources);
    }

    @Override
    public void step(double learningRate) {
        if (spec.weightDecay() != 0) {
            decay.run(spec.weightDecay(), 1);
        }
        turn.run();
        carry.run(1, spec.momentum());
        update.run(-learningRate, 1);
    }

    @Override
    public double updateNorm(String parameter, double learningRate) {
        return learningRate * parameters.norm(direction, parameter);
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
        resources.close();
    }
}
