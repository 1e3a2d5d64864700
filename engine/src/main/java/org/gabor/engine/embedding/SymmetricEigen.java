package org.gabor.engine.embedding;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix, by cyclic Jacobi rotations (Golub and Van Loan, section 8.5).
 *
 * @param values the largest first
 * @param vectors n×n: the eigenvectors as columns
 */
record SymmetricEigen(double[] values, double[] vectors) {

    private static final int SWEEPS = 60;
    private static final double TOLERANCE = 1e-30;

    static SymmetricEigen of(double[] matrix, int n) {
        double[] a = matrix.clone();
        double[] v = new double[n * n];
        for (int i = 0; i < n; i++) {
            v[i * n + i] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS && offDiagonal(a, n) > TOLERANCE * diagonal(a, n); sweep++) {
            sweep(a, v, n);
        }
        return sorted(a, v, n);
    }

    private static double offDiagonal(double[] a, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                sum += 2 * a[i * n + j] * a[i * n + j];
            }
        }
        return sum;
    }

    private static double diagonal(double[] a, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += a[i * n + i] * a[i * n + i];
        }
        return sum;
    }

    private static void sweep(double[] a, double[] v, int n) {
        for (int p = 0; p < n - 1; p++) {
            for (int q = p + 1; q < n; q++) {
                if (a[p * n + q] != 0) {
                    rotate(a, v, n, p, q);
                }
            }
        }
    }

    private static void rotate(double[] a, double[] v, int n, int p, int q) {
        double theta = (a[q * n + q] - a[p * n + p]) / (2 * a[p * n + q]);
        double tangent = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double cosine = 1 / Math.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        for (int k = 0; k < n; k++) {
            turn(a, k * n + p, k * n + q, cosine, sine);
        }
        for (int k = 0; k < n; k++) {
            turn(a, p * n + k, q * n + k, cosine, sine);
        }
        for (int k = 0; k < n; k++) {
            turn(v, k * n + p, k * n + q, cosine, sine);
        }
    }

    private static void turn(double[] matrix, int first, int second, double cosine, double sine) {
        double x = matrix[first];
        double y = matrix[second];
        matrix[first] = cosine * x - sine * y;
        matrix[second] = sine * x + cosine * y;
    }

    private static SymmetricEigen sorted(double[] a, double[] v, int n) {
        int[] order = IntStream.range(0, n).boxed().sorted(Comparator.comparingDouble((Integer i) -> a[i * n + i]).reversed())
                .mapToInt(Integer::intValue).toArray();
        double[] values = new double[n];
        double[] vectors = new double[n * n];
        for (int j = 0; j < n; j++) {
            values[j] = a[order[j] * n + order[j]];
            for (int i = 0; i < n; i++) {
                vectors[i * n + j] = v[i * n + order[j]];
            }
        }
        return new SymmetricEigen(values, vectors);
    }
}
