package org.gabor.engine.compute.kernel;

/** The mode of one pass through the network. */
public sealed interface Pass {

    Pass PREDICTION = new Prediction();

    /**
     * Training mode: dropout is active; batch normalization uses the batch's own statistics and updates the running ones.
     *
     * @param seed determines the dropout masks of this pass
     * @param labels the class of each sample, which selects the capsule that a decoder receives
     */
    record Training(long seed, int[] labels) implements Pass {}

    /** Prediction mode: dropout does nothing, batch normalization uses the running statistics. */
    record Prediction() implements Pass {}

    /**
     * Calibration mode: dropout does nothing; batch normalization uses the batch's own statistics and mixes them into the running
     * ones.
     *
     * @param share of this batch among all samples so far, so that the running statistics become their average
     */
    record Calibration(double share) implements Pass {}
}
