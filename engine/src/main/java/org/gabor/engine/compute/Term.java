package org.gabor.engine.compute;

/** One end's part of what training makes small; it keeps its arrays between steps. */
sealed interface Term permits Criterion, PixelCriterion {

    /** The values at the end, n of as many as it has, to fill before {@link #score}. */
    float[] values();

    void score(Targets targets, int n);

    /** After {@link #score}: this part of the loss, its weight included. */
    double loss();

    /** After {@link #score}: the gradient of {@link #loss} at the values, in their order. */
    float[] gradient();
}
