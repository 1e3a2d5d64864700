package org.gabor.engine.probe;

import java.util.List;

/**
 * Integrated gradients.
 *
 * @param shape that of the input
 * @param steps of the midpoint rule
 * @param difference the score of the image minus the score of the baseline, to which the values should sum up
 */
public record IntegratedMap(ClassScore target, List<Integer> shape, float[] values, int steps, double difference)
        implements Attribution {

    public IntegratedMap {
        shape = List.copyOf(shape);
    }

    /** The sum of all values. */
    public double sum() {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }

    /** How far the sum is from {@link #difference}, as a share of it. */
    public double residual() {
        return Math.abs(sum() - difference) / Math.abs(difference);
    }
}
