package org.gabor.engine.compute;

/**
 * What one training step saw before it changed the weights.
 *
 * @param loss mean cross-entropy over the batch, in nats
 * @param correct examples whose largest logit was their label's
 */
public record StepResult(double loss, int correct) {}
