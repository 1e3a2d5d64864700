package org.gabor.engine.optim;

/**
 * The state of {@link Schedule.ReduceOnPlateau} over the epochs so far.
 *
 * @param best the lowest validation loss that counted as an improvement
 * @param badEpochs epochs without improvement since then, or since the last reduction
 * @param reductions the number of reductions of the rate
 */
public record Plateau(double best, int badEpochs, int reductions) {

    public static final Plateau START = new Plateau(Double.POSITIVE_INFINITY, 0, 0);

    /** PyTorch's threshold: a loss counts as an improvement if it is lower by a ten-thousandth. */
    private static final double PROGRESS = 1 - 1e-4;

    /** The state after one more epoch with this validation loss. */
    public Plateau after(double loss, Schedule.ReduceOnPlateau schedule) {
        if (loss < best * PROGRESS) {
            return new Plateau(loss, 0, reductions);
        }
        return badEpochs + 1 > schedule.patience() ? new Plateau(best, 0, reductions + 1)
                : new Plateau(best, badEpochs + 1, reductions);
    }
}
