package org.gabor.engine.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.nd4j.Nd4jKernels;
import org.gabor.engine.compute.plan.LiveGraph;
import org.gabor.engine.compute.plan.MicroBatch;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.memory.Precision;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests batches that go through a network in parts. */
class PartialBatchTest {

    /** Two parts, the second smaller. */
    private static final int BATCH = 6;

    private static Graph network() {
        return Zoo.find("cifar_resnet20_A").orElseThrow().network(new FeatureMap(3, 224, 224), 3);
    }

    private static int size(Graph network, PlanOptions options) {
        return MicroBatch.size(LiveGraph.of(network, options), options, Providers.expected());
    }

    private static int size(String id, PlanOptions options) {
        return size(Zoo.find(id).orElseThrow().network().get(), options);
    }

    @Test
    void eachExampleGetsTheScoresThatItGetsAlone() {
        for (KernelProvider kernels : List.of(new Nd4jKernels(), Providers.best())) {
            try (Plan plan = TwinPlans.randomised(Plan.compile(network(), PlanOptions.prediction(BATCH), kernels))) {
                float[] images = TwinPlans.images(plan, BATCH);
                int pixels = images.length / BATCH;
                for (int n : List.of(BATCH, BATCH - 1)) {
                    plan.forward(images, n);
                    float[] scores = plan.logits();
                    assertEquals(3 * n, scores.length);
                    for (int i = 0; i < n; i++) {
                        plan.forward(Arrays.copyOfRange(images, i * pixels, (i + 1) * pixels), 1);
                        TwinPlans.compare("scores", plan.logits(), Arrays.copyOfRange(scores, 3 * i, 3 * i + 3), 1e-4);
                    }
                }
            }
        }
    }

    @Test
    void moreThanABatchIsRefused() {
        try (Plan plan = Plan.compile(network(), PlanOptions.prediction(BATCH))) {
            assertThrows(IllegalArgumentException.class, () -> plan.forward(new float[7 * 3 * 224 * 224], BATCH + 1));
            assertThrows(IllegalArgumentException.class, () -> plan.forward(new float[0], 0));
        }
    }

    @Test
    void mapsThatFillTheCacheMakePartsSmall() {
        assertEquals(4, size(network(), PlanOptions.prediction(BATCH)));
        assertEquals(4, size("mobilenet_v2", PlanOptions.prediction(32)));
        assertEquals(2, size("mobilenet_v2", PlanOptions.prediction(2)));
        assertEquals(8, size("mobilenet_v2", PlanOptions.prediction(32).withPrecision(Precision.BF16)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alexnet_d2l", "vgg16", "lenet5_d2l"})
    void smallMapsOrManyWeightsLeaveABatchWhole(String id) {
        assertEquals(32, size(id, PlanOptions.prediction(32)));
    }

    @Test
    void trainingTakesStatisticsOverWholeBatches() {
        assertEquals(32, size("mobilenet_v2", PlanOptions.training(32, 1)));
    }

    @Test
    void aPlanTakesLessMemoryThanForAWholeBatch() {
        Graph network = Zoo.find("mobilenet_v2").orElseThrow().network().get();
        long part = PlanMemory.estimate(network, PlanOptions.prediction(4), 0);
        assertEquals(part, PlanMemory.estimate(network, PlanOptions.prediction(64), 0));
    }
}
