package org.gabor.engine.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.compute.plan.PlanException;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.task.Label;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.BatchNorm1d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;

/** Tests batch normalization as in the book: the batch's statistics in training, running ones in prediction. */
class BatchNormTest {

    private static final int CHANNELS = 2;
    private static final int PIXELS = 6;
    private static final Graph NETWORK = NetworkBuilder.network("Net", new FeatureMap(CHANNELS, 2, 3), x -> x
            .then("drop", new Dropout(0.5)).then("bn", BatchNorm2d.DEFAULT).then("f", new Flatten()));

    private static Plan compile(int batch) {
        Plan plan = Plan.compile(NETWORK, PlanOptions.training(batch, 1));
        plan.initialize(Initialization.XAVIER_UNIFORM, 1);
        return plan;
    }

    private static float[] images(int n, long seed) {
        Random random = new Random(seed);
        float[] values = new float[n * CHANNELS * PIXELS];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (3 + 2 * random.nextGaussian() + i / PIXELS % CHANNELS);
        }
        return values;
    }

    private static float[] read(Plan plan, String name) {
        return plan.parameters().find("bn." + name).orElseThrow().read();
    }

    /** The values of one channel. */
    private static double[] channel(float[] images, int channel) {
        return IntStream.range(0, images.length).filter(i -> i / PIXELS % CHANNELS == channel)
                .mapToDouble(i -> images[i]).toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double unbiased(double[] values) {
        return Arrays.stream(values).map(v -> Math.pow(v - mean(values), 2)).sum() / (values.length - 1);
    }

    @Test
    void trainingAndPredictionUseDifferentStatistics() {
        try (Plan plan = compile(4)) {
            float[] images = images(4, 1);
            plan.gradients(plan.batchOf(images, Label.all(0, 1, 2, 3)));
            float[] trained = plan.logits();
            assertEquals(0, mean(channel(trained, 0)), 1e-5);
            assertEquals(1, Math.sqrt(mean(Arrays.stream(channel(trained, 1)).map(v -> v * v).toArray())), 1e-4);

            float[] mean = read(plan, "running_mean");
            float[] variance = read(plan, "running_var");
            plan.forward(images, 4);
            float[] predicted = plan.logits();
            for (int i = 0; i < images.length; i++) {
                int c = i / PIXELS % CHANNELS;
                assertEquals((images[i] - mean[c]) / Math.sqrt(variance[c] + 1e-5), predicted[i], 1e-4);
            }
            assertArrayEquals(mean, read(plan, "running_mean"), "prediction measures nothing");
        }
    }

    /** Batches of 4, 4 and 2: each is weighted by its size, and dropout is off. */
    @Test
    void recalibrationAveragesOverAllBatches() {
        try (Plan plan = compile(4)) {
            plan.parameters().find("bn.running_mean").orElseThrow().write(new float[] {Float.NaN, 7});
            Calibration calibration = plan.recalibrate();
            int[] sizes = {4, 4, 2};
            double[] mean = new double[CHANNELS];
            double[] variance = new double[CHANNELS];
            for (int batch = 0; batch < sizes.length; batch++) {
                float[] images = images(sizes[batch], batch);
                calibration.add(images, sizes[batch]);
                for (int c = 0; c < CHANNELS; c++) {
                    mean[c] += mean(channel(images, c)) * sizes[batch] / 10;
                    variance[c] += unbiased(channel(images, c)) * sizes[batch] / 10;
                }
            }
            for (int c = 0; c < CHANNELS; c++) {
                assertEquals(mean[c], read(plan, "running_mean")[c], 1e-5);
                assertEquals(variance[c], read(plan, "running_var")[c], 1e-4);
            }
        }
    }

    @Test
    void aBatchOfOneValueForEachChannelIsRefusedInTraining() {
        Graph features = NetworkBuilder.network("Net", new FeatureMap(1, 2, 2),
                x -> x.then("f", new Flatten()).then("bn", BatchNorm1d.DEFAULT));
        try (Plan plan = Plan.compile(features, PlanOptions.training(1, 1))) {
            plan.initialize(Initialization.XAVIER_UNIFORM, 1);
            assertEquals("bn normalizes over the batch, and a batch of 1 image has only one value for each channel there: "
                    + "train with batches of 2 images or more.",
                    assertThrows(PlanException.class,
                            () -> plan.gradients(plan.batchOf(new float[4], Label.all(0)))).getMessage());
            plan.forward(new float[4], 1);
            assertArrayEquals(new float[4], plan.logits());
        }
    }

    /** The last batch of an epoch may be one image, which must not spoil the statistics of the others. */
    @Test
    void aLastBatchOfOneValueLeavesTheRunningStatisticsAlone() {
        Graph features = NetworkBuilder.network("Net", new FeatureMap(1, 2, 2),
                x -> x.then("f", new Flatten()).then("bn", BatchNorm1d.DEFAULT));
        try (Plan plan = Plan.compile(features, PlanOptions.training(3, 1))) {
            plan.initialize(Initialization.XAVIER_UNIFORM, 1);
            plan.gradients(plan.batchOf(Arrays.copyOf(images(1, 1), 12), Label.all(0, 1, 2)));
            float[] before = read(plan, "running_var");
            assertFalse(Arrays.equals(before, new float[] {1, 1, 1, 1}));
            plan.gradients(plan.batchOf(new float[4], Label.all(0)));
            assertArrayEquals(before, read(plan, "running_var"));
        }
    }
}
