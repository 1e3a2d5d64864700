package org.gabor.engine.optim;

import org.gabor.engine.memory.View;

/**
 * Adam with Nesterov's momentum (Dozat 2016) in PyTorch's formulation: μₜ = β₁·(1 − 0.96^(t·ψ) / 2), where ψ is the momentum
 * decay; m and v as Adam's; the step is rate · ((1 − μₜ) / (1 − Πμ) · g + μₜ₊₁ / (1 − Πμ·μₜ₊₁) · m) / (√v / √(1 − β₂ᵗ) + ε).
 * Πμ is the product of μ₁ to μₜ. Weight decay is added to g.
 */
public final class NAdam extends BufferedOptimizer {

    private final OptimizerSpec.NAdam spec;
    private final OptimizerBuffers.Scalar steps;
    private final OptimizerBuffers.Scalar product;
    private final VectorMath.Operation decay;
    private final Runnable mean;
    private final Runnable square;
    private final VectorMath.Operation lookAhead;
    private final VectorMath.Operation quotient;
    private final VectorMath.Operation update;

    public NAdam(ParameterVector parameters, OptimizerSpec.NAdam spec) {
        super(parameters);
        this.spec = spec;
        View gradients = parameters.gradients();
        View m = buffers.add("exp_avg");
        View v = buffers.add("exp_avg_sq");
        steps = buffers.addScalar("step", 0);
        product = buffers.addScalar("mu_product", 1);
        VectorMath math = parameters.math();
        decay = math.axpby(parameters.values(), gradients, resources);
        mean = math.runningMean(gradients, m, spec.beta1(), resources);
        square = math.runningSquare(gradients, v, spec.beta2(), resources);
        lookAhead = math.axpby(m, gradients, resources);
        quotient = math.overRoot(gradients, v, gradients, resources);
        update = math.axpby(gradients, parameters.values(), resources);
    }

    @Override
    public void step(double learningRate) {
        steps.value++;
        if (spec.weightDecay() != 0) {
            decay.run(spec.weightDecay(), 1);
        }
        mean.run();
        square.run();
        double mu = mu(steps.value);
        double next = mu(steps.value + 1);
        // Rounded to single precision, as in checkpoints, so that a resumed run continues with the same value.
        product.value = (float) (product.value * mu);
        lookAhead.run(next / (1 - product.value * next), (1 - mu) / (1 - product.value));
        double correction = Math.sqrt(1 - Math.pow(spec.beta2(), steps.value));
        quotient.run(learningRate * correction, spec.eps() * correction);
        update.run(-1, 1);
    }

    /** The momentum of a step, counted from 1. */
    private double mu(double step) {
        return spec.beta1() * (1 - 0.5 * Math.pow(0.96, step * spec.momentumDecay()));
    }

    /** After a step, the gradients hold the update that was subtracted. */
    @Override
    public double updateNorm(String parameter, double learningRate) {
        return parameters.norm(parameters.gradients(), parameter);
    }
}
