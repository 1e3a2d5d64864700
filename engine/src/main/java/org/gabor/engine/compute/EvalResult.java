package org.gabor.engine.compute;

/**
 * The result of a batch in prediction mode.
 *
 * @param lossSum loss of the main output, summed over the samples, so that batches of different sizes add up
 * @param weight the divisor of the sum for the mean: the number of samples, unless the classes have weights
 * @param measure the metric's sum over the samples; for a classification, the number of correct ones
 * @param scores the values of the main output, n × its size
 */
public record EvalResult(double lossSum, double weight, double measure, float[] scores) {}
