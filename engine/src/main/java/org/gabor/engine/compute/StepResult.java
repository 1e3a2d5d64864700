package org.gabor.engine.compute;

/**
 * What one training step saw before it changed the weights.
 *
 * @param loss mean loss over the batch: the sum over the outputs of each one's loss times its weight
 * @param measure sum over the samples of what the task's metric is the mean of: of a classification, how many are right
 */
public record StepResult(double loss, double measure) {}
