package org.gabor.engine.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.Dataset;
import org.gabor.engine.data.PreparationListener;
import org.gabor.engine.data.catalog.DataCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Embeddings against definitions: eigenvectors by another method, forces by summing over all pairs, neighborhoods by rank. */
class EmbeddingTest {

    private static final int IMAGES = 2000;
    private static final int K = 12;
    private static final double TRUSTED = 0.9;

    @ParameterizedTest
    @EnumSource(names = {"TSNE", "UMAP"})
    void neighborhoodsOfImagesAreKept(Method method, TestReporter report) throws DataException {
        Features images = images(IMAGES);
        long start = System.nanoTime();
        Embedding embedding = Embedding.of(images, method, 1, Progress.NONE);
        double seconds = (System.nanoTime() - start) / 1e9;
        double trust = Trustworthiness.of(images, embedding, K);
        report.publishEntry(method.name(), "trustworthiness %.4f, %.1f s".formatted(trust, seconds));
        assertTrue(trust >= TRUSTED, "trustworthiness " + trust);
    }

    @ParameterizedTest
    @EnumSource
    void sameSeedGivesTheSamePoints(Method method) throws DataException {
        Features images = images(300);
        assertArrayEquals(Embedding.of(images, method, 7, Progress.NONE).points(),
                Embedding.of(images, method, 7, Progress.NONE).points());
    }

    @ParameterizedTest
    @EnumSource
    void progressCanCancel(Method method) throws DataException {
        Features images = images(100);
        assertThrows(CancellationException.class, () -> Embedding.of(images, method, 1, (_, _) -> {
            throw new CancellationException();
        }));
    }

    @ParameterizedTest
    @EnumSource
    void fewAndEqualSamplesGiveFinitePoints(Method method) {
        for (int rows : new int[] {1, 2, 3, 40}) {
            Embedding embedding = Embedding.of(new Features(rows, 3, new float[3 * rows]), method, 1, Progress.NONE);
            assertEquals(rows, embedding.rows());
            for (double value : embedding.points()) {
                assertTrue(Double.isFinite(value), method + " of " + rows);
            }
        }
    }

    @Test
    void principalComponentsAreTheEigenvectorsOfTheCovariance() {
        int rows = 60;
        int dims = 20;
        Features features = random(rows, dims);
        Centered centered = Centered.of(features);
        double[] covariance = new double[dims * dims];
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < dims; i++) {
                for (int j = 0; j < dims; j++) {
                    covariance[i * dims + j] += centered.values()[row * dims + i] * centered.values()[row * dims + j] / rows;
                }
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(covariance, dims);
        PrincipalComponents components = PrincipalComponents.exact(features, 2, Progress.NONE);
        for (int c = 0; c < 2; c++) {
            assertEquals(eigen.values()[c], components.variances()[c], 1e-10 * eigen.values()[0]);
            double sign = 0;
            for (int row = 0; row < rows; row++) {
                double score = 0;
                for (int i = 0; i < dims; i++) {
                    score += centered.values()[row * dims + i] * eigen.vectors()[i * dims + c];
                }
                sign = sign == 0 ? Math.signum(score * components.scores()[2 * row + c]) : sign;
                assertEquals(score, sign * components.scores()[2 * row + c], 1e-5);
            }
        }
    }

    @Test
    void eigenvectorsReproduceTheMatrix() {
        int n = 12;
        double[] matrix = new double[n * n];
        Random random = new Random(3);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i * n + j] = random.nextGaussian();
                matrix[j * n + i] = matrix[i * n + j];
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(matrix, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += eigen.vectors()[i * n + k] * eigen.values()[k] * eigen.vectors()[j * n + k];
                }
                assertEquals(matrix[i * n + j], sum, 1e-12);
            }
        }
    }

    @Test
    void forcesFromAfarAreNearlyThoseOfAllPairs() {
        int rows = 500;
        Random random = new Random(5);
        double[] points = new double[2 * rows];
        for (int i = 0; i < points.length; i++) {
            points[i] = 10 * random.nextGaussian();
        }
        double[] forces = new double[2 * rows];
        double[] norms = new double[rows];
        new QuadTree(points).repulsion(0, rows, forces, norms);
        for (int i = 0; i < rows; i++) {
            double x = 0;
            double y = 0;
            double norm = 0;
            for (int j = 0; j < rows; j++) {
                double dx = points[2 * i] - points[2 * j];
                double dy = points[2 * i + 1] - points[2 * j + 1];
                double pull = 1 / (1 + dx * dx + dy * dy);
                norm += i == j ? 0 : pull;
                x += pull * pull * dx;
                y += pull * pull * dy;
            }
            assertEquals(norm, norms[i], 0.05 * norm);
            assertEquals(x, forces[2 * i], 0.05);
            assertEquals(y, forces[2 * i + 1], 0.05);
        }
    }

    @Test
    void neighborsHaveTheWantedPerplexity() {
        Neighbors neighbors = Neighbors.of(random(200, 5), 90);
        double[] weights = Perplexity.weights(neighbors, 30);
        for (int row = 0; row < 200; row++) {
            double entropy = 0;
            for (int i = row * 90; i < (row + 1) * 90; i++) {
                entropy -= weights[i] > 0 ? weights[i] * Math.log(weights[i]) : 0;
            }
            assertEquals(30, Math.exp(entropy), 1e-3);
        }
    }

    @Test
    void thePlaneItselfIsTrustedAndRandomPointsAreNot() {
        Features plane = random(400, 2);
        double[] same = new double[800];
        double[] other = new double[800];
        Random random = new Random(9);
        for (int i = 0; i < 800; i++) {
            same[i] = plane.values()[i];
            other[i] = random.nextGaussian();
        }
        assertEquals(1, Trustworthiness.of(plane, new Embedding(same), K), 0);
        assertEquals(0.5, Trustworthiness.of(plane, new Embedding(other), K), 0.05);
    }

    private static Features random(int rows, int dims) {
        Random random = new Random(1);
        float[] values = new float[rows * dims];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * (1 + i % dims));
        }
        return new Features(rows, dims, values);
    }

    private static Features images(int count) throws DataException {
        Dataset data =
                DataCatalog.open(DataReference.of("fashion-mnist-mini"), Path.of("none"), PreparationListener.SILENT).train();
        int dims = Math.toIntExact(data.shape().size());
        float[] values = new float[count * dims];
        for (int i = 0; i < count; i++) {
            data.read(i, values, i * dims);
        }
        return new Features(count, dims, values);
    }
}
