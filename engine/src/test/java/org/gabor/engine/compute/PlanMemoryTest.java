package org.gabor.engine.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gabor.graph.model.Graph;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The estimate beside what the plan really allocates. */
class PlanMemoryTest {

    @ParameterizedTest
    @CsvSource({"lenet, 1024", "bn-lenet, 1024", "alexnet, 1"})
    void theEstimateIsCloseToTheAllocation(String id, int batch) {
        Graph network = Zoo.find(id).orElseThrow().network().get();
        PlanOptions options = PlanOptions.training(batch, 0);
        long estimated = PlanMemory.estimate(network, options, 0);
        try (Plan plan = Plan.compile(network, options)) {
            assertTrue(estimated <= plan.bytes(), "%d of %d".formatted(estimated, plan.bytes()));
            assertEquals(1, (double) estimated / plan.bytes(), 0.25);
        }
    }
}
