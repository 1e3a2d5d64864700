package org.gabor.engine.embedding;

import java.util.Random;
import java.util.stream.IntStream;

/**
 * The coordinates of samples along the directions of the largest variance, by block power iteration with Rayleigh-Ritz (Halko et
 * al. 2011, section 4.5).
 *
 * @param rows number of samples
 * @param count number of directions
 * @param scores rows×count; each column has its largest absolute value positive
 * @param variances of the columns, the largest first, divided by the number of samples
 */
record PrincipalComponents(int rows, int count, double[] scores, double[] variances) {

    private static final int OVERSAMPLING = 10;
    private static final int FEW_ITERATIONS = 4;
    private static final int MOST_ITERATIONS = 1000;
    private static final double TOLERANCE = 1e-13;
    private static final long SEED = 1;

    /** Iterates until the variances stay the same to 13 digits. */
    static PrincipalComponents exact(Features features, int count, Progress progress) {
        return find(features, count, MOST_ITERATIONS, progress);
    }

    /** The subspace of the largest variances within a percent, enough to reduce dimensions. */
    static PrincipalComponents approximate(Features features, int count) {
        return find(features, count, FEW_ITERATIONS, Progress.NONE);
    }

    private static PrincipalComponents find(Features features, int count, int iterations, Progress progress) {
        Centered data = Centered.of(features);
        int width = Math.min(count + OVERSAMPLING, features.dims());
        double[] basis = randomBasis(features.dims(), width);
        Ritz ritz = Ritz.of(data, basis, width);
        for (int i = 1; i < iterations; i++) {
            progress.advance(i, iterations);
            double[] before = ritz.values();
            ritz = Ritz.of(data, ritz.next(), width);
            if (isSame(before, ritz.values(), Math.min(count, width))) {
                break;
            }
        }
        return ritz.components(features.rows(), count);
    }

    private static double[] randomBasis(int dims, int width) {
        Random random = new Random(SEED);
        double[] basis = new double[dims * width];
        for (int i = 0; i < basis.length; i++) {
            basis[i] = random.nextGaussian();
        }
        Orthonormal.columns(basis, dims, width);
        return basis;
    }

    private static boolean isSame(double[] before, double[] now, int count) {
        return IntStream.range(0, count).allMatch(i -> Math.abs(now[i] - before[i]) <= TOLERANCE * Math.abs(now[0]));
    }

    /** The coordinates as features of {@code count} dimensions. */
    Features features() {
        float[] values = new float[scores.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) scores[i];
        }
        return new Features(rows, count, values);
    }

    /**
     * One step: data times basis, and the directions of largest variance within it.
     *
     * @param products rows×width: the data in the basis
     * @param next dims×width: an orthonormal basis that is closer
     * @param values variances times rows, the largest first
     * @param rotation width×width: from the basis to the directions
     */
    private record Ritz(double[] products, double[] next, double[] values, double[] rotation, int width) {

        static Ritz of(Centered data, double[] basis, int width) {
            double[] products = data.times(basis, width);
            SymmetricEigen eigen = SymmetricEigen.of(gram(products, width), width);
            double[] next = data.transposedTimes(products, width);
            Orthonormal.columns(next, data.dims(), width);
            return new Ritz(products, next, eigen.values(), eigen.vectors(), width);
        }

        private static double[] gram(double[] products, int width) {
            double[] gram = new double[width * width];
            for (int start = 0; start < products.length; start += width) {
                for (int i = 0; i < width; i++) {
                    double factor = products[start + i];
                    for (int j = 0; j < width; j++) {
                        gram[i * width + j] += factor * products[start + j];
                    }
                }
            }
            return gram;
        }

        PrincipalComponents components(int rows, int count) {
            double[] scores = new double[rows * count];
            double[] variances = new double[count];
            for (int c = 0; c < Math.min(count, width); c++) {
                double largest = 0;
                for (int row = 0; row < rows; row++) {
                    double score = score(row, c);
                    scores[row * count + c] = score;
                    largest = Math.abs(score) > Math.abs(largest) ? score : largest;
                }
                for (int row = 0; largest < 0 && row < rows; row++) {
                    scores[row * count + c] *= -1;
                }
                variances[c] = values[c] / rows;
            }
            return new PrincipalComponents(rows, count, scores, variances);
        }

        private double score(int row, int component) {
            double sum = 0;
            for (int i = 0; i < width; i++) {
                sum += products[row * width + i] * rotation[i * width + component];
            }
            return sum;
        }
    }
}
