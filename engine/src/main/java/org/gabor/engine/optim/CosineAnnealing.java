package org.gabor.engine.optim;

/** From one rate to another along half a cosine. */
final class CosineAnnealing {

    private CosineAnnealing() {}

    /** {@code from} where {@code share} is 0, {@code to} where it is 1. */
    static double cosine(double from, double to, double share) {
        return to + (from - to) * (1 + Math.cos(Math.PI * share)) / 2;
    }
}
