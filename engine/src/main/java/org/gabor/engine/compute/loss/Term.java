package org.gabor.engine.compute.loss;

/** One output's part of what training minimizes; it keeps its arrays between steps. */
sealed interface Term permits Criterion, PixelCriterion {

    /** Computes the loss of the output's present values. */
    void score(Targets targets, int n);

    /** After {@link #score}: this part of the loss, its weight included. */
    double loss();

    /** After {@link #score}: the gradient of {@link #loss} at the values, in their order. */
    float[] gradient();
}
