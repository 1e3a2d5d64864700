package org.gabor.engine.optim;

import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.gabor.engine.memory.Resources;

/**
 * Adaptive moments (Kingma and Ba 2015) in PyTorch's formulation: m ← β₁·m + (1 − β₁)·g; v ← β₂·v + (1 − β₂)·g²; the step is
 * rate / (1 − β₁ᵗ) · m / (√v / √(1 − β₂ᵗ) + ε). Weight decay is added to g, or with AdamW (Loshchilov and Hutter 2019) taken
 * off the weights themselves: w ← w − rate·decay·w.
 */
public final class Adam implements Optimizer {

    private static final String STEP = ".step";

    private final ParameterVector parameters;
    private final double beta1;
    private final double beta2;
    private final double eps;
    private final double weightDecay;
    private final boolean decoupled;
    private final Resources resources = new Resources();
    private final OptimizerBuffers buffers;
    private final DoubleConsumer shrink;
    private final VectorMath.Operation decay;
    private final VectorMath.Operation turn;
    private final VectorMath.Operation update;
    private long steps;

    public Adam(ParameterVector parameters, OptimizerSpec.Adam spec) {
        this(parameters, spec.beta1(), spec.beta2(), spec.eps(), spec.weightDecay(), false);
    }

    public Adam(ParameterVector parameters, OptimizerSpec.AdamW spec) {
        this(parameters, spec.beta1(), spec.beta2(), spec.eps(), spec.weightDecay(), true);
    }

    private Adam(ParameterVector parameters, double beta1, double beta2, double eps, double weightDecay, boolean decoupled) {
        this.parameters = parameters;
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.eps = eps;
        this.weightDecay = weightDecay;
        this.decoupled = decoupled;
        buffers = new OptimizerBuffers(parameters, resources);
        VectorMath math = parameters.math();
        shrink = math.scale(parameters.values(), resources);
        decay = math.axpby(parameters.values(), parameters.gradients(), resources);
        turn = math.adam(parameters.gradients(), buffers.add("exp_avg"), buffers.add("exp_avg_sq"), beta1, beta2, resources);
        update = math.axpby(parameters.gradients(), parameters.values(), resources);
    }

    @Override
    public void step(double learningRate) {
        steps++;
        if (decoupled) {
            shrink.accept(1 - learningRate * weightDecay);
        } else if (weightDecay != 0) {
            decay.run(weightDecay, 1);
        }
        // The bias of both moments is corrected in their quotient, where ε has to shrink with √v.
        double correction1 = 1 - Math.pow(beta1, steps);
        double correction2 = Math.sqrt(1 - Math.pow(beta2, steps));
        turn.run(learningRate * correction2 / correction1, eps * correction2);
        update.run(-1, 1);
    }

    /** After a step, the gradients hold what was subtracted. */
    @Override
    public double updateNorm(String parameter, double learningRate) {
        return parameters.norm(parameters.gradients(), parameter);
    }

    @Override
    public List<String> stateNames() {
        return Stream.concat(buffers.names().stream(), parameters.segments().keySet().stream().map(name -> name + STEP)).toList();
    }

    @Override
    public int stateSize(String name) {
        return isStep(name) ? 1 : buffers.size(name);
    }

    @Override
    public float[] readState(String name) {
        return isStep(name) ? new float[] {steps} : buffers.read(name);
    }

    /** All parameters have taken the same number of steps, although PyTorch writes it down for each. */
    @Override
    public void writeState(String name, float[] values) {
        if (isStep(name)) {
            steps = (long) values[0];
        } else {
            buffers.write(name, values);
        }
    }

    private boolean isStep(String name) {
        return name.endsWith(STEP) && parameters.segments().containsKey(name.substring(0, name.length() - STEP.length()));
    }

    @Override
    public void close() {
        resources.close();
    }
}
