package org.gabor.engine.embedding;

import java.util.stream.IntStream;

/** Normal distributions around each sample, as wide as gives the wanted perplexity (van der Maaten and Hinton 2008, section 2). */
final class Perplexity {

    private static final int STEPS = 64;
    private static final double TOLERANCE = 1e-6;

    private Perplexity() {}

    /** rows×k: the probabilities of each sample's neighbors; each row sums to 1. */
    static double[] weights(Neighbors neighbors, double perplexity) {
        double[] weights = new double[neighbors.distances().length];
        IntStream.range(0, neighbors.rows()).parallel()
                .forEach(row -> fit(neighbors.distances(), weights, row * neighbors.k(), neighbors.k(), Math.log(perplexity)));
        return weights;
    }

    private static void fit(double[] distances, double[] weights, int start, int k, double wanted) {
        double precision = 1;
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        for (int step = 0; step < STEPS; step++) {
            double entropy = fill(distances, weights, start, k, precision);
            if (Math.abs(entropy - wanted) < TOLERANCE) {
                break;
            }
            if (entropy > wanted) {
                low = precision;
                precision = Double.isInfinite(high) ? 2 * precision : (low + high) / 2;
            } else {
                high = precision;
                precision = (low + high) / 2;
            }
        }
    }

    /** Fills in the probabilities and returns their entropy. */
    private static double fill(double[] distances, double[] weights, int start, int k, double precision) {
        double sum = 0;
        double mean = 0;
        double nearest = k == 0 ? 0 : distances[start] * distances[start];
        for (int i = start; i < start + k; i++) {
            double beyond = distances[i] * distances[i] - nearest;
            weights[i] = Math.exp(-precision * beyond);
            sum += weights[i];
            mean += beyond * weights[i];
        }
        for (int i = start; i < start + k; i++) {
            weights[i] /= sum;
        }
        return Math.log(sum) + precision * mean / sum;
    }
}
