package org.gabor.engine.optim;

import java.util.List;
import java.util.Optional;

/**
 * Updates its parameters after each backward pass. Its buffers are allocated at once and freed by {@link #close}.
 */
public sealed interface Optimizer extends AutoCloseable permits BufferedOptimizer, ClippedOptimizer {

    /** An optimizer with these settings; with {@code clipNorm}, gradients are scaled down to that norm first. */
    static Optimizer of(OptimizerSpec spec, Optional<Double> clipNorm, ParameterVector parameters) {
        Optimizer plain = switch (spec) {
            case OptimizerSpec.Sgd(double momentum, boolean nesterov, double weightDecay) ->
                    new Sgd(parameters, momentum, nesterov, weightDecay);
            case OptimizerSpec.Adam adam -> new Adam(parameters, adam);
            case OptimizerSpec.AdamW adamW -> new Adam(parameters, adamW);
            case OptimizerSpec.NAdam nAdam -> new NAdam(parameters, nAdam);
            case OptimizerSpec.RmsProp rmsProp -> new RmsProp(parameters, rmsProp);
        };
        return clipNorm.<Optimizer>map(most -> new ClippedOptimizer(plain, parameters, most)).orElse(plain);
    }

    /** Updates the parameters in place from their gradients, which it may overwrite. */
    void step(double learningRate);

    /** The L2 norm of the last {@link #step}'s update of this parameter, without AdamW's weight decay. */
    double updateNorm(String parameter, double learningRate);

    /** The names of its state tensors, one or more for each parameter: {@code conv1.weight.momentum_buffer}. May be empty. */
    List<String> stateNames();

    /** The number of values of one of {@link #stateNames}; throws {@link IllegalArgumentException} for another name. */
    int stateSize(String name);

    /** A copy of one of {@link #stateNames}; throws {@link IllegalArgumentException} for another name. */
    float[] readState(String name);

    /** Restores the values of {@link #readState}. */
    void writeState(String name, float[] values);

    @Override
    void close();
}
