package org.gabor.engine.data;

/**
 * Pictures for one step.
 *
 * @param images n×C×H×W in C order; the array may be longer than that
 * @param labels the class of each
 * @param count n, at most the recipe's batch
 */
public record Batch(float[] images, int[] labels, int count) {}
