package org.gabor.engine.compute;

/**
 * What a network makes of a batch in prediction mode.
 *
 * @param lossSum loss of the main output, summed over the samples, so that batches of different sizes add up
 * @param weight what the sum is divided by for the mean: the number of samples, unless the classes have weights
 * @param measure sum over the samples of what the task's metric is the mean of: of a classification, how many are right
 * @param scores the values of the main output, n × its size
 */
public record EvalResult(double lossSum, double weight, double measure, float[] scores) {}
