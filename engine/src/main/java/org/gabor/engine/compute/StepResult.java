package org.gabor.engine.compute;

/**
 * What one training step saw before it changed the weights.
 *
 * @param loss mean loss over the batch, with each auxiliary output's times its weight
 * @param correct examples whose largest logit was their label's
 */
public record StepResult(double loss, int correct) {}
