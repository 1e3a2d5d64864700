package org.gabor.engine.embedding;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * UMAP (McInnes, Healy and Melville 2018, algorithms 1 to 5): a fuzzy graph of neighbors, laid out by stochastic gradient
 * descent with negative samples. Starts from the principal components.
 */
final class Umap {

    private static final int NEIGHBORS = 15;
    private static final int NEGATIVE_SAMPLES = 5;
    private static final int EPOCHS = 500;
    private static final int FEW_EPOCHS = 200;
    private static final int MANY_ROWS = 10_000;
    private static final double START_DEVIATION = 3;
    private static final double CLIP = 4;

    /** The curve 1 / (1 + a·d^2b) that fits a least distance of 0.1 and a spread of 1. */
    private static final double A = 1.5769434603;
    private static final double B = 0.8950608779;

    private final int rows;
    private final int epochs;
    private final Progress progress;
    private final NeighborGraph graph;
    private final double[] points;
    private final SplittableRandom random;

    Umap(Features features, long seed, Progress progress) {
        this.progress = progress;
        rows = features.rows();
        epochs = rows <= MANY_ROWS ? EPOCHS : FEW_EPOCHS;
        Neighbors neighbors = Neighbors.of(features, NEIGHBORS);
        graph = NeighborGraph.of(neighbors, memberships(neighbors), (there, back) -> there + back - there * back);
        points = StartingPoints.of(features, START_DEVIATION, seed);
        random = new SplittableRandom(seed);
    }

    /** rows×k: exp(−(d − ρ) / σ), where ρ is the distance of the nearest neighbor and the sum is log₂ k. */
    private static double[] memberships(Neighbors neighbors) {
        int k = neighbors.k();
        double[] weights = new double[neighbors.distances().length];
        IntStream.range(0, neighbors.rows()).parallel().forEach(row -> {
            double[] beyond = Arrays.copyOfRange(neighbors.distances(), row * k, (row + 1) * k);
            double nearest = Arrays.stream(beyond).filter(distance -> distance > 0).min().orElse(0);
            Arrays.setAll(beyond, i -> Math.max(0, beyond[i] - nearest));
            double width = width(beyond);
            for (int i = 0; i < k; i++) {
                weights[row * k + i] = Math.exp(-beyond[i] / width);
            }
        });
        return weights;
    }

    private static double width(double[] beyond) {
        double wanted = Math.log(beyond.length) / Math.log(2);
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double width = 1;
        for (int step = 0; step < 64; step++) {
            double sum = 0;
            for (double distance : beyond) {
                sum += Math.exp(-distance / width);
            }
            if (sum > wanted) {
                high = width;
                width = (low + high) / 2;
            } else {
                low = width;
                width = Double.isInfinite(high) ? 2 * width : (low + high) / 2;
            }
        }
        double least = 1e-3 * Arrays.stream(beyond).average().orElse(0);
        return Math.max(Math.max(width, least), Double.MIN_NORMAL);
    }

    /** rows×2. */
    double[] points() {
        double most = Arrays.stream(graph.weights()).max().orElse(1);
        double[] due = new double[graph.weights().length];
        for (int epoch = 0; epoch < epochs; epoch++) {
            progress.advance(epoch, epochs);
            double rate = 1 - (double) epoch / epochs;
            for (int row = 0; row < rows; row++) {
                for (int edge = graph.starts()[row]; edge < graph.starts()[row + 1]; edge++) {
                    due[edge] += graph.weights()[edge] / most;
                    if (due[edge] >= 1) {
                        due[edge] -= 1;
                        attract(row, graph.columns()[edge], rate);
                        repel(row, rate);
                    }
                }
            }
        }
        progress.advance(epochs, epochs);
        return points;
    }

    private void attract(int i, int j, double rate) {
        double squared = squaredDistance(i, j);
        if (squared > 0) {
            double power = Math.pow(squared, B);
            double factor = -2 * A * B * power / squared / (1 + A * power);
            for (int axis = 0; axis < 2; axis++) {
                double move = rate * clip(factor * (points[2 * i + axis] - points[2 * j + axis]));
                points[2 * i + axis] += move;
                points[2 * j + axis] -= move;
            }
        }
    }

    private void repel(int i, double rate) {
        for (int sample = 0; sample < NEGATIVE_SAMPLES; sample++) {
            int j = random.nextInt(rows);
            if (j != i) {
                double squared = squaredDistance(i, j);
                double factor = 2 * B / ((0.001 + squared) * (1 + A * Math.pow(squared, B)));
                for (int axis = 0; axis < 2; axis++) {
                    points[2 * i + axis] += rate * clip(factor * (points[2 * i + axis] - points[2 * j + axis]));
                }
            }
        }
    }

    private double squaredDistance(int i, int j) {
        double x = points[2 * i] - points[2 * j];
        double y = points[2 * i + 1] - points[2 * j + 1];
        return x * x + y * y;
    }

    private static double clip(double gradient) {
        return Math.clamp(gradient, -CLIP, CLIP);
    }
}
