package org.gabor.engine.optim;

/** Interpolates between two rates along half a cosine. */
final class CosineAnnealing {

    private CosineAnnealing() {}

    /** The rate: {@code from} if {@code share} is 0, {@code to} if it is 1. */
    static double cosine(double from, double to, double share) {
        return to + (from - to) * (1 + Math.cos(Math.PI * share)) / 2;
    }
}
