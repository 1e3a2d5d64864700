package org.gabor.engine.embedding;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * t-SNE: points whose similarities by Student's t distribution come as close as possible to the samples' by normal distributions
 * (van der Maaten and Hinton 2008), with forces at a distance summed over quadrants (van der Maaten 2014, <i>Accelerating t-SNE
 * using tree-based algorithms</i>). Starts from the principal components (Kobak and Berens 2019).
 */
final class TSne {

    private static final double PERPLEXITY = 30;
    private static final int NEIGHBORS_PER_PERPLEXITY = 3;
    private static final int ITERATIONS = 750;
    private static final int EXAGGERATED = 250;
    private static final double EXAGGERATION = 12;
    private static final double START_DEVIATION = 1e-4;
    private static final double LEAST_RATE = 50;
    private static final double LEAST_GAIN = 0.01;
    private static final int BLOCK = 64;

    private final int rows;
    private final Progress progress;
    private final NeighborGraph similarities;
    private final double[] points;
    private final double[] gradient;
    private final double[] velocity;
    private final double[] gains;

    TSne(Features features, long seed, Progress progress) {
        this.progress = progress;
        rows = features.rows();
        double perplexity = Math.min(PERPLEXITY, Math.max(1, (rows - 1) / (double) NEIGHBORS_PER_PERPLEXITY));
        Neighbors neighbors = Neighbors.of(features, (int) (NEIGHBORS_PER_PERPLEXITY * perplexity));
        similarities = NeighborGraph.of(neighbors, Perplexity.weights(neighbors, perplexity),
                (there, back) -> (there + back) / (2.0 * rows));
        points = StartingPoints.of(features, START_DEVIATION, seed);
        gradient = new double[points.length];
        velocity = new double[points.length];
        gains = new double[points.length];
        Arrays.fill(gains, 1);
    }

    /** rows×2. */
    double[] points() {
        double rate = Math.max(LEAST_RATE, rows / EXAGGERATION / 4);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            progress.advance(iteration, ITERATIONS);
            boolean early = iteration < EXAGGERATED;
            findGradient(early ? EXAGGERATION : 1);
            step(rate, early ? 0.5 : 0.8);
        }
        progress.advance(ITERATIONS, ITERATIONS);
        return points;
    }

    private void findGradient(double exaggeration) {
        QuadTree tree = new QuadTree(points);
        double[] norms = new double[rows];
        double[] repulsion = new double[points.length];
        blocks(from -> tree.repulsion(from, Math.min(rows, from + BLOCK), repulsion, norms));
        double norm = 0;
        for (double part : norms) {
            norm += part;
        }
        double total = Math.max(norm, Double.MIN_NORMAL);
        blocks(from -> {
            for (int i = from; i < Math.min(rows, from + BLOCK); i++) {
                attract(i, exaggeration);
                gradient[2 * i] = 4 * (gradient[2 * i] - repulsion[2 * i] / total);
                gradient[2 * i + 1] = 4 * (gradient[2 * i + 1] - repulsion[2 * i + 1] / total);
            }
        });
    }

    private void blocks(IntConsumer work) {
        IntStream.range(0, Math.ceilDiv(rows, BLOCK)).parallel().map(block -> block * BLOCK).forEach(work);
    }

    private void attract(int i, double exaggeration) {
        double forceX = 0;
        double forceY = 0;
        for (int at = similarities.starts()[i]; at < similarities.starts()[i + 1]; at++) {
            int j = similarities.columns()[at];
            double x = points[2 * i] - points[2 * j];
            double y = points[2 * i + 1] - points[2 * j + 1];
            double pull = exaggeration * similarities.weights()[at] / (1 + x * x + y * y);
            forceX += pull * x;
            forceY += pull * y;
        }
        gradient[2 * i] = forceX;
        gradient[2 * i + 1] = forceY;
    }

    /** Momentum with a gain per coordinate (Jacobs 1988), as in the reference implementation. */
    private void step(double rate, double momentum) {
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < points.length; i++) {
            boolean turned = Math.signum(gradient[i]) != Math.signum(velocity[i]);
            gains[i] = Math.max(LEAST_GAIN, turned ? gains[i] + 0.2 : gains[i] * 0.8);
            velocity[i] = momentum * velocity[i] - rate * gains[i] * gradient[i];
            points[i] += velocity[i];
        }
        for (int i = 0; i < rows; i++) {
            meanX += points[2 * i] / rows;
            meanY += points[2 * i + 1] / rows;
        }
        for (int i = 0; i < rows; i++) {
            points[2 * i] -= meanX;
            points[2 * i + 1] -= meanY;
        }
    }
}
