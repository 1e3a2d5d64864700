package org.gabor.engine.embedding;

import java.util.stream.IntStream;

/**
 * The nearest neighbors of each sample, itself left out, by exact search.
 *
 * @param indices rows×k, the nearest first
 * @param distances rows×k, Euclidean
 */
record Neighbors(int rows, int k, int[] indices, double[] distances) {

    /** @param k at most the number of other samples; else it is reduced to that */
    static Neighbors of(Features features, int k) {
        int rows = features.rows();
        int count = Math.max(0, Math.min(k, rows - 1));
        int[] indices = new int[rows * count];
        double[] distances = new double[rows * count];
        IntStream.range(0, rows).parallel()
                .forEach(row -> new Nearest(indices, distances, row * count, count).search(features, row));
        return new Neighbors(rows, count, indices, distances);
    }

    /** The nearest so far, sorted by insertion into a part of the arrays. */
    private static final class Nearest {

        private final int[] indices;
        private final double[] distances;
        private final int start;
        private final int most;
        private int found;

        Nearest(int[] indices, double[] distances, int start, int most) {
            this.indices = indices;
            this.distances = distances;
            this.start = start;
            this.most = most;
        }

        void search(Features features, int row) {
            for (int other = 0; other < features.rows() && most > 0; other++) {
                if (other != row) {
                    offer(other, features.squaredDistance(row, other));
                }
            }
            for (int i = start; i < start + found; i++) {
                distances[i] = Math.sqrt(distances[i]);
            }
        }

        private void offer(int index, double distance) {
            if (found == most && distance >= distances[start + most - 1]) {
                return;
            }
            int at = start + Math.min(found, most - 1);
            while (at > start && distances[at - 1] > distance) {
                distances[at] = distances[at - 1];
                indices[at] = indices[at - 1];
                at--;
            }
            distances[at] = distance;
            indices[at] = index;
            found = Math.min(found + 1, most);
        }
    }
}
