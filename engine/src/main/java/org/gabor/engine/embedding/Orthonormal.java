package org.gabor.engine.embedding;

/** Orthonormal bases. */
final class Orthonormal {

    /** Below this share of its length, a column depends on those before it. */
    private static final double DEPENDENT = 1e-12;

    private Orthonormal() {}

    /**
     * Makes the columns of a rows×width matrix orthonormal, by modified Gram-Schmidt, twice for precision. A column that depends
     * on those before it becomes 0.
     */
    static void columns(double[] matrix, int rows, int width) {
        double[] transposed = transpose(matrix, rows, width);
        for (int column = 0; column < width; column++) {
            double length = Math.sqrt(dot(transposed, column * rows, column * rows, rows));
            for (int pass = 0; pass < 2; pass++) {
                for (int before = 0; before < column; before++) {
                    subtract(transposed, column * rows, before * rows, rows);
                }
            }
            normalize(transposed, column * rows, rows, length);
        }
        System.arraycopy(transpose(transposed, width, rows), 0, matrix, 0, matrix.length);
    }

    private static double[] transpose(double[] matrix, int rows, int width) {
        double[] transposed = new double[matrix.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < width; j++) {
                transposed[j * rows + i] = matrix[i * width + j];
            }
        }
        return transposed;
    }

    private static double dot(double[] values, int a, int b, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += values[a + i] * values[b + i];
        }
        return sum;
    }

    private static void subtract(double[] values, int from, int direction, int n) {
        double share = dot(values, from, direction, n);
        for (int i = 0; i < n; i++) {
            values[from + i] -= share * values[direction + i];
        }
    }

    private static void normalize(double[] values, int start, int n, double before) {
        double length = Math.sqrt(dot(values, start, start, n));
        double factor = length > DEPENDENT * before ? 1 / length : 0;
        for (int i = start; i < start + n; i++) {
            values[i] *= factor;
        }
    }
}
