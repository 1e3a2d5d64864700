package org.gabor.engine.embedding;

import java.util.stream.IntStream;

/**
 * How far one can trust the neighborhoods of an embedding (Venna and Kaski 2001, equation 1): 1 if the nearest points of each
 * point are also nearest among the features, 0.5 for random points.
 */
public final class Trustworthiness {

    private Trustworthiness() {}

    /**
     * Measures neighborhoods of {@code k} points.
     *
     * @throws IllegalArgumentException unless 0 &lt; k &lt; rows / 2
     */
    public static double of(Features features, Embedding embedding, int k) {
        int rows = features.rows();
        if (k < 1 || 2 * k >= rows) {
            throw new IllegalArgumentException("%d neighbors of %d samples: choose fewer than half.".formatted(k, rows));
        }
        Neighbors near = Neighbors.of(plane(embedding), k);
        double penalty = IntStream.range(0, rows).parallel().mapToLong(row -> penalty(features, near, row)).sum();
        return 1 - 2.0 / ((double) rows * k * (2.0 * rows - 3.0 * k - 1)) * penalty;
    }

    private static Features plane(Embedding embedding) {
        float[] values = new float[embedding.points().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) embedding.points()[i];
        }
        return new Features(embedding.rows(), 2, values);
    }

    /** By how many ranks the neighbors of a point are farther among the features. */
    private static long penalty(Features features, Neighbors near, int row) {
        double[] distances = new double[features.rows()];
        for (int other = 0; other < distances.length; other++) {
            distances[other] = features.squaredDistance(row, other);
        }
        long penalty = 0;
        for (int i = row * near.k(); i < (row + 1) * near.k(); i++) {
            penalty += Math.max(0, rank(distances, row, near.indices()[i]) - near.k());
        }
        return penalty;
    }

    /** From 1 for the nearest other sample. */
    private static int rank(double[] distances, int row, int neighbor) {
        int rank = 1;
        for (int other = 0; other < distances.length; other++) {
            boolean nearer = distances[other] < distances[neighbor]
                    || distances[other] == distances[neighbor] && other < neighbor;
            rank += other != row && other != neighbor && nearer ? 1 : 0;
        }
        return rank;
    }
}
