package org.gabor.engine.compute.kernel;

/** One run through the network, and what it is for. */
public sealed interface Pass {

    Pass PREDICTION = new Prediction();

    /**
     * Dropout drops; batch normalization uses the batch's own statistics, and the running ones follow them.
     *
     * @param seed decides the dropout masks of this pass
     * @param labels the class of each example, which decides whose capsule a decoder sees
     */
    record Training(long seed, int[] labels) implements Pass {}

    /** Dropout does nothing, batch normalization uses the running statistics. */
    record Prediction() implements Pass {}

    /**
     * Dropout does nothing, batch normalization uses the batch's own statistics and mixes them into the running ones.
     *
     * @param share of this batch among all examples so far, which makes the running statistics their plain average
     */
    record Calibration(double share) implements Pass {}
}
