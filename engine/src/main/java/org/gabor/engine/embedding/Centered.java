package org.gabor.engine.embedding;

import java.util.stream.IntStream;

/**
 * Features with the mean of each dimension removed.
 *
 * @param values rows×dims
 */
record Centered(int rows, int dims, double[] values) {

    /** Columns per parallel task. */
    private static final int STRIP = 64;

    static Centered of(Features features) {
        int dims = features.dims();
        double[] mean = new double[dims];
        float[] from = features.values();
        for (int i = 0; i < from.length; i++) {
            mean[i % dims] += from[i];
        }
        double[] values = new double[from.length];
        for (int i = 0; i < from.length; i++) {
            values[i] = from[i] - mean[i % dims] / features.rows();
        }
        return new Centered(features.rows(), dims, values);
    }

    /** rows×width: the data times a matrix of dims×width. */
    double[] times(double[] matrix, int width) {
        double[] product = new double[rows * width];
        IntStream.range(0, rows).parallel().forEach(row -> {
            for (int d = 0; d < dims; d++) {
                add(values[row * dims + d], matrix, d * width, product, row * width, width);
            }
        });
        return product;
    }

    /** dims×width: the transposed data times a matrix of rows×width. */
    double[] transposedTimes(double[] matrix, int width) {
        double[] product = new double[dims * width];
        IntStream.range(0, Math.ceilDiv(dims, STRIP)).parallel().forEach(strip -> {
            for (int row = 0; row < rows; row++) {
                for (int d = strip * STRIP; d < Math.min(dims, (strip + 1) * STRIP); d++) {
                    add(values[row * dims + d], matrix, row * width, product, d * width, width);
                }
            }
        });
        return product;
    }

    private static void add(double factor, double[] from, int start, double[] to, int target, int n) {
        for (int i = 0; i < n; i++) {
            to[target + i] += factor * from[start + i];
        }
    }
}
