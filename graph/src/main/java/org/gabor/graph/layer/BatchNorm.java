package org.gabor.graph.layer;

/**
 * Normalizes every channel to mean 0 and variance 1 over the batch, and tracks both for prediction (Ioffe and Szegedy 2015).
 */
public sealed interface BatchNorm extends Normalization permits BatchNorm1d, BatchNorm2d, BatchNorm3d {

    /** Added to the variance. */
    double eps();

    /** The share of the new batch in the running statistics. */
    double momentum();
}
