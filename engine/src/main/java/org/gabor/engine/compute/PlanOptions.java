package org.gabor.engine.compute;

/**
 * What a plan is compiled for.
 *
 * @param batch the most examples a step can take; every buffer is sized for it
 * @param seed decides the dropout masks, together with the number of the step
 * @param inputGradient whether backward goes on to the images themselves, which training does not need
 */
public record PlanOptions(int batch, long seed, boolean inputGradient) {

    public PlanOptions {
        if (batch < 1) {
            throw new IllegalArgumentException("The batch must be at least 1 image, got " + batch + ".");
        }
    }

    /** Options for training, or for prediction with the same buffers. */
    public static PlanOptions training(int batch, long seed) {
        return new PlanOptions(batch, seed, false);
    }
}
