package org.gabor.engine.optim;

import org.gabor.engine.memory.View;

/**
 * RMSProp (Hinton's lecture 6e, 2012) in PyTorch's formulation: g ← g + decay·w; v ← α·v + (1 − α)·g²; the step is along
 * g / (√v + ε), or with momentum along u ← momentum·u + g / (√v + ε).
 */
public final class RmsProp extends BufferedOptimizer {

    private final OptimizerSpec.RmsProp spec;
    private final View direction;
    private final VectorMath.Operation decay;
    private final Runnable square;
    private final VectorMath.Operation quotient;
    private final VectorMath.Operation carry;
    private final VectorMath.Operation update;

    public RmsProp(ParameterVector parameters, OptimizerSpec.RmsProp spec) {
        super(parameters);
        this.spec = spec;
        View gradients = parameters.gradients();
        VectorMath math = parameters.math();
        decay = math.axpby(parameters.values(), gradients, resources);
        View v = buffers.add("square_avg");
        square = math.runningSquare(gradients, v, spec.alpha(), resources);
        quotient = math.overRoot(gradients, v, gradients, resources);
        direction = spec.momentum() == 0 ? gradients : buffers.add("momentum_buffer");
        carry = spec.momentum() == 0 ? (_, _) -> {} : math.axpby(gradients, direction, resources);
        update = math.axpby(direction, parameters.values(), resources);
    }

    @Override
    public void step(double learningRate) {
        if (spec.weightDecay() != 0) {
            decay.run(spec.weightDecay(), 1);
        }
        square.run();
        quotient.run(1, spec.eps());
        carry.run(1, spec.momentum());
        update.run(-learningRate, 1);
    }

    @Override
    public double updateNorm(String parameter, double learningRate) {
        return learningRate * parameters.norm(direction, parameter);
    }
}
