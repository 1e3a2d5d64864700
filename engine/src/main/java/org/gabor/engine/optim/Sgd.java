package org.gabor.engine.optim;

import java.util.ArrayList;
import java.util.List;
import org.gabor.engine.memory.View;

/**
 * Stochastic gradient descent with momentum (Sutskever et al. 2013) in PyTorch's formulation: g ← g + decay·w;
 * v ← momentum·v + g; the step is along v, or along g + momentum·v with Nesterov's.
 */
public final class Sgd extends BufferedOptimizer {

    private final View direction;
    /** Computes {@link #direction} from the gradients, in place. */
    private final List<Runnable> turn = new ArrayList<>();
    private final VectorMath.Operation update;

    /** Momentum 0 needs no buffer; weight decay applies to every trained parameter, as in PyTorch. */
    public Sgd(ParameterVector parameters, double momentum, boolean nesterov, double weightDecay) {
        super(parameters);
        View gradients = parameters.gradients();
        if (weightDecay != 0) {
            turn(parameters.values(), gradients, weightDecay, 1);
        }
        // PyTorch's first step sets v to g, which is what momentum·0 + g gives.
        View velocity = momentum == 0 ? gradients : buffers.add("momentum_buffer");
        if (momentum != 0) {
            turn(gradients, velocity, 1, momentum);
        }
        if (nesterov) {
            turn(velocity, gradients, momentum, 1);
        }
        direction = nesterov ? gradients : velocity;
        update = parameters.math().axpby(direction, parameters.values(), resources);
    }

    private void turn(View x, View y, double a, double b) {
        VectorMath.Operation operation = parameters.math().axpby(x, y, resources);
        turn.add(() -> operation.run(a, b));
    }

    @Override
    public void step(double learningRate) {
        turn.forEach(Runnable::run);
        update.run(-learningRate, 1);
    }

    @Override
    public double updateNorm(String parameter, double learningRate) {
        return learningRate * parameters.norm(direction, parameter);
    }
}
