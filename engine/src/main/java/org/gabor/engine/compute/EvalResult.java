package org.gabor.engine.compute;

/**
 * How a batch was classified in prediction mode.
 *
 * @param lossSum loss summed over the examples, so that batches of different sizes add up
 * @param weight what the sum is to be divided by for the mean: the number of examples, but for class weights
 * @param correct examples whose largest logit was their label's
 * @param predicted the class of the largest logit, one for each example
 */
public record EvalResult(double lossSum, double weight, int correct, int[] predicted) {}
