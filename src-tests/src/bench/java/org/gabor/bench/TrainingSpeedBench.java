package org.gabor.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.gabor.engine.compute.Initialization;
import org.gabor.engine.compute.Parameter;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.PlanOptions;
import org.gabor.engine.compute.Targets;
import org.gabor.engine.optim.Sgd;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;

/**
 * A training step of the book's AlexNet at batch 32, dropout included, on two threads each, beside PyTorch's CPU build. The
 * two take turns within one run, so that whatever else the machine does meets both; the ratio is the median over the
 * rounds. {@code mvn -Pbench test -pl src-tests -am -Dtest=TrainingSpeedBench -Dsurefire.failIfNoSpecifiedTests=false}
 */
class TrainingSpeedBench {

    private static final int BATCH = 32;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 9);
    private static final int STEPS = 3;
    private static final double LEARNING_RATE = 0.01;

    @Test
    void alexNetTrainsFasterThanPyTorch() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("ai.djl.pytorch.num_threads", "2");
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        Random random = new Random(1);
        float[] images = new float[BATCH * 224 * 224];
        for (int i = 0; i < images.length; i++) {
            images[i] = random.nextFloat();
        }
        int[] labels = random.ints(BATCH, 0, 10).toArray();

        try (Plan plan = Plan.compile(Zoo.find("alexnet").orElseThrow().network().get(), PlanOptions.training(BATCH, 1));
             Sgd sgd = new Sgd(plan.parameters().vector(), 0, false, 0);
             TorchAlexNet torch = new TorchAlexNet(images, labels, (float) LEARNING_RATE)) {
            plan.initialize(Initialization.XAVIER_UNIFORM, 1);
            assertEquals(plan.parameters().all().stream().mapToLong(Parameter::size).sum(), torch.parameters());
            race(() -> plan.trainStep(images, Targets.of(labels), BATCH, sgd, LEARNING_RATE).loss(), torch::step);
        }
    }

    private static void race(DoubleSupplier gabor, DoubleSupplier torch) {
        imagesPerSecond(gabor);
        imagesPerSecond(torch);
        List<double[]> rounds = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            double[] speeds = {imagesPerSecond(gabor), imagesPerSecond(torch)};
            rounds.add(speeds);
            System.out.printf("round %d: Gabor %.1f images/s, PyTorch %.1f, ratio %.2f%n", round, speeds[0], speeds[1],
                    speeds[0] / speeds[1]);
        }
        double ratio = median(rounds.stream().mapToDouble(speeds -> speeds[0] / speeds[1]).toArray());
        System.out.printf("AlexNet training, batch %d, medians of %d rounds: "
                + "Gabor %.1f images/s, PyTorch %s CPU %.1f, ratio %.2f%n", BATCH, ROUNDS,
                median(rounds.stream().mapToDouble(speeds -> speeds[0]).toArray()), TorchAlexNet.version(),
                median(rounds.stream().mapToDouble(speeds -> speeds[1]).toArray()), ratio);
        assertTrue(ratio >= 1.2, () -> "ratio " + ratio);
    }

    /** From the median of a few steps. */
    private static double imagesPerSecond(DoubleSupplier step) {
        double[] seconds = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            long start = System.nanoTime();
            double loss = step.getAsDouble();
            seconds[i] = (System.nanoTime() - start) / 1e9;
            assertTrue(Double.isFinite(loss), "loss " + loss);
        }
        return BATCH / median(seconds);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
