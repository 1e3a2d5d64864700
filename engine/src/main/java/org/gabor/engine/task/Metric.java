package org.gabor.engine.task;

/**
 * One measure of how well a network does: "accuracy", 0.93, higher is better.
 *
 * @param name as a person reads it, lower case: {@code accuracy}
 * @param value NaN if it was not measured
 */
public record Metric(String name, double value, Better better) {

    /** Which of two values is the better one. */
    public enum Better { LOWER, HIGHER }

    public static final String ACCURACY = "accuracy";

    /** @param share of the samples that are predicted right, in [0, 1] */
    public static Metric accuracy(double share) {
        return new Metric(ACCURACY, share, Better.HIGHER);
    }
}
