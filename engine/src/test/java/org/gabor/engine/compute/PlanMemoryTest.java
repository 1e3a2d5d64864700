package org.gabor.engine.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.memory.Precision;
import org.gabor.graph.model.Graph;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the estimate with what the plan allocates. */
class PlanMemoryTest {

    /** Without AVX-512, oneDNN's convolutions of some networks need scratch that the estimate doesn't know. */
    private static final double BOUND = OneDnnProcessor.hasAvx512() ? 0.12 : 0.13;

    @ParameterizedTest
    @CsvSource({"lenet, 1024", "bn-lenet, 1024", "alexnet, 1", "resnet18_d2l, 16", "googlenet_d2l, 8",
        "efficientnet_b0, 8"})
    void theEstimateIsCloseToTheAllocation(String id, int batch) {
        assertClose(id, PlanOptions.training(batch, 0));
    }

    @ParameterizedTest
    @CsvSource({"lenet, 1024", "alexnet, 1", "resnet18_d2l, 16", "efficientnet_b0, 8"})
    void inBf16AsWell(String id, int batch) {
        assumeTrue(Plan.computesIn(Precision.BF16));
        assertClose(id, PlanOptions.training(batch, 0).withPrecision(Precision.BF16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lenet", "alexnet", "resnet18_d2l"})
    void andForPrediction(String id) {
        assertClose(id, PlanOptions.prediction(16));
    }

    private static void assertClose(String id, PlanOptions options) {
        Graph network = Zoo.find(id).orElseThrow().network().get();
        long estimated = PlanMemory.estimate(network, options, 0);
        try (Plan plan = Plan.compile(network, options)) {
            plan.forward(new float[Math.toIntExact(plan.batch() * plan.inputShape().size())], plan.batch());
            assertEquals(1, (double) estimated / plan.bytes(), BOUND);
        }
    }
}
