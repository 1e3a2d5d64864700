package org.gabor.bench;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.gabor.graph.layer.ParameterSpec;

/** The same numbers for every program, drawn from a tensor's name, so that what they compute can be compared. */
final class Weights {

    private Weights() {}

    /** In C order; factors and statistics differ enough from 1 and 0 that a program that mixes them up is found out. */
    static float[] of(Layers.Tensor tensor) {
        ParameterSpec spec = tensor.spec();
        SplittableRandom random = new SplittableRandom(tensor.key().hashCode());
        DoubleUnaryOperator value = switch (spec.role()) {
            case WEIGHT -> between(-deviation(spec), deviation(spec));
            case BIAS, SHIFT, RUNNING_MEAN -> between(-0.1, 0.1);
            case SCALE, RUNNING_VAR -> between(0.5, 1.5);
        };
        float[] values = new float[Math.toIntExact(spec.size())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) value.applyAsDouble(random.nextDouble());
        }
        return values;
    }

    /** The ends of what Xavier initialization draws from. */
    static double deviation(ParameterSpec spec) {
        return Math.sqrt(6.0 / (spec.fanIn() + spec.fanOut()));
    }

    private static DoubleUnaryOperator between(double low, double high) {
        return share -> low + (high - low) * share;
    }
}
