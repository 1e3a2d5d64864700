package org.gabor.engine.optim;

import java.util.function.DoubleConsumer;
import org.gabor.engine.memory.View;

/**
 * Adaptive moments (Kingma and Ba 2015) in PyTorch's formulation: m ← β₁·m + (1 − β₁)·g; v ← β₂·v + (1 − β₂)·g²; the step is
 * rate / (1 − β₁ᵗ) · m / (√v / √(1 − β₂ᵗ) + ε). Weight decay is added to g; AdamW (Loshchilov and Hutter 2019) subtracts it from
 * the weights themselves: w ← w − rate·decay·w.
 */
public final class Adam extends BufferedOptimizer {

    private final double beta1;
    private final double beta2;
    private final double eps;
    private final double weightDecay;
    private final boolean decoupled;
    private final OptimizerBuffers.Scalar steps;
    private final DoubleConsumer shrink;
    private final VectorMath.Operation decay;
    private final Runnable mean;
    private final Runnable square;
    private final VectorMath.Operation quotient;
    private final VectorMath.Operation update;

    public Adam(ParameterVector parameters, OptimizerSpec.Adam spec) {
        this(parameters, spec.beta1(), spec.beta2(), spec.eps(), spec.weightDecay(), false);
    }

    public Adam(ParameterVector parameters, OptimizerSpec.AdamW spec) {
        this(parameters, spec.beta1(), spec.beta2(), spec.eps(), spec.weightDecay(), true);
    }

    private Adam(ParameterVector parameters, double beta1, double beta2, double eps, double weightDecay, boolean decoupled) {
        super(parameters);
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.eps = eps;
        this.weightDecay = weightDecay;
        this.decoupled = decoupled;
        View gradients = parameters.gradients();
        View m = buffers.add("exp_avg");
        View v = buffers.add("exp_avg_sq");
        steps = buffers.addScalar("step", 0);
        VectorMath math = parameters.math();
        shrink = math.scale(parameters.values(), resources);
        decay = math.axpby(parameters.values(), gradients, resources);
        mean = math.runningMean(gradients, m, beta1, resources);
        square = math.runningSquare(gradients, v, beta2, resources);
        quotient = math.overRoot(m, v, gradients, resources);
        update = math.axpby(gradients, parameters.values(), resources);
    }

    @Override
    public void step(double learningRate) {
        steps.value++;
        if (decoupled) {
            shrink.accept(1 - learningRate * weightDecay);
        } else if (weightDecay != 0) {
            decay.run(weightDecay, 1);
        }
        mean.run();
        square.run();
        // Both bias corrections are in the factors of the quotient; ε shrinks with √v.
        double correction1 = 1 - Math.pow(beta1, steps.value);
        double correction2 = Math.sqrt(1 - Math.pow(beta2, steps.value));
        quotient.run(learningRate * correction2 / correction1, eps * correction2);
        update.run(-1, 1);
    }

    /** After a step, the gradients hold the update that was subtracted. */
    @Override
    public double updateNorm(String parameter, double learningRate) {
        return parameters.norm(parameters.gradients(), parameter);
    }
}
