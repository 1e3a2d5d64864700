package org.gabor.engine.task;

/**
 * A metric of a network: "accuracy", 0.93, higher is better.
 *
 * @param name as a person reads it, in lower case: {@code accuracy}
 * @param value NaN if it was not measured
 */
public record Metric(String name, double value, Better better) {

    /** Whether larger or smaller values are better. */
    public enum Better { LOWER, HIGHER }

    public static final String ACCURACY = "accuracy";

    /** @param share of the samples that are predicted correctly, in [0, 1] */
    public static Metric accuracy(double share) {
        return new Metric(ACCURACY, share, Better.HIGHER);
    }
}
