package org.gabor.engine.compute;

/**
 * The result of one training step, computed before the update of the weights.
 *
 * @param loss mean loss over the batch: the sum over the outputs of each one's loss times its weight
 * @param measure the metric's sum over the samples; for a classification, the number of correct ones
 */
public record StepResult(double loss, double measure) {}
