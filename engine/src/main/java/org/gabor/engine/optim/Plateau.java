package org.gabor.engine.optim;

/**
 * What {@link Schedule.ReduceOnPlateau} remembers of the epochs so far.
 *
 * @param best the lowest validation loss that counted as progress
 * @param badEpochs epochs without progress since then, or since the last reduction
 * @param reductions how often the rate was reduced
 */
public record Plateau(double best, int badEpochs, int reductions) {

    public static final Plateau START = new Plateau(Double.POSITIVE_INFINITY, 0, 0);
}
