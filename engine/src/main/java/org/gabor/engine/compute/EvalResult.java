package org.gabor.engine.compute;

/**
 * How a batch was classified in prediction mode.
 *
 * @param lossSum cross-entropy summed over the examples, in nats, so that batches of different sizes add up
 * @param correct examples whose largest logit was their label's
 * @param predicted the class of the largest logit, one for each example
 */
public record EvalResult(double lossSum, int correct, int[] predicted) {}
