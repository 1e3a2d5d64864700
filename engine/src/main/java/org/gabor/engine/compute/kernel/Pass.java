package org.gabor.engine.compute.kernel;

/**
 * One run through the network.
 *
 * @param training whether dropout drops and batch normalisation uses the batch's own statistics
 * @param seed decides the dropout masks of this pass
 */
public record Pass(boolean training, long seed) {

    public static final Pass PREDICTION = new Pass(false, 0);
}
