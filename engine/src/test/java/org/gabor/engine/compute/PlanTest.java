package org.gabor.engine.compute;

import static org.gabor.engine.compute.CloseComparison.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.bytedeco.javacpp.Pointer;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.compute.params.Parameter;
import org.gabor.engine.compute.plan.PlanException;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.optim.Sgd;
import org.gabor.engine.task.Label;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {

    private static final FashionRows ROWS = FashionRows.read();

    private static Plan compile(Graph graph, int batch) {
        Plan plan = Plan.compile(graph, PlanOptions.training(batch, 1));
        plan.initialize(Initialization.XAVIER_UNIFORM, 1);
        return plan;
    }

    private static Graph network(Block body) {
        return NetworkBuilder.network("Net", new FeatureMap(1, 28, 28), body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lenet-bn-sigmoid-avg", "lenet-relu-max"})
    void aSmallerBatchGivesWhatAPlanOfItsSizeGives(String name) {
        Graph graph = OracleNetworks.lenet(name);
        try (Plan large = compile(graph, 8); Plan exact = compile(graph, 5)) {
            large.gradients(large.batchOf(ROWS.images(20, 8), Label.all(ROWS.labels(20, 8))));
            assertEquals(exact.gradients(exact.batchOf(ROWS.images(0, 5), Label.all(ROWS.labels(0, 5)))).loss(),
                    large.gradients(large.batchOf(ROWS.images(0, 5), Label.all(ROWS.labels(0, 5)))).loss(), 1e-6);
            for (Parameter parameter : exact.parameters()) {
                if (parameter.role().trainable()) {
                    assertArrayEquals(parameter.gradient(),
                            large.parameters().find(parameter.name()).orElseThrow().gradient(), 1e-6f, parameter.name());
                }
            }
            assertEquals(5 * 10, large.logits().length);
        }
    }

    @Test
    void dropoutDependsOnSeedAndStepAlone() {
        Graph graph = network(x -> x.then("f", new Flatten()).then("drop", new Dropout(0.3)));
        float[] ones = new float[784];
        Arrays.fill(ones, 1);
        try (Plan plan = compile(graph, 1); Plan again = compile(graph, 1)) {
            plan.resumeAt(7);
            plan.gradients(plan.batchOf(ones, Label.all(0)));
            float[] seventh = plan.logits();
            plan.resumeAt(8);
            plan.gradients(plan.batchOf(ones, Label.all(0)));
            assertFalse(Arrays.equals(seventh, plan.logits()));
            again.resumeAt(7);
            again.gradients(again.batchOf(ones, Label.all(0)));
            assertArrayEquals(seventh, again.logits());

            long kept = 0;
            for (float value : seventh) {
                assertTrue(value == 0 || Math.abs(value - 1 / 0.7f) < 1e-6, () -> "got " + value);
                kept += value == 0 ? 0 : 1;
            }
            assertEquals(0.7 * 784, kept, 5 * Math.sqrt(784 * 0.3 * 0.7));
            plan.forward(ones, 1);
            assertArrayEquals(ones, plan.logits());
        }
    }

    @Test
    void initialWeightsDependOnSeedAndNameAlone() {
        Block body = x -> x.then("conv", Conv2d.of(8, 5)).then("f", new Flatten()).then("fc", Linear.of(10));
        Graph longer = network(x -> x.then("a", Conv2d.of(1, 1)).then(body));
        try (Plan plan = compile(network(body), 1); Plan wider = compile(longer, 1)) {
            float[] weight = plan.parameters().find("conv.weight").orElseThrow().read();
            assertArrayEquals(weight, wider.parameters().find("conv.weight").orElseThrow().read());
            // Glorot and Bengio 2010: fan-in 25, fan-out 8·25.
            assertFills(weight, Math.sqrt(6.0 / (25 + 200)));
            assertFills(plan.parameters().find("conv.bias").orElseThrow().read(), 0.2);
            plan.initialize(Initialization.KAIMING_UNIFORM, 2);
            assertFills(plan.parameters().find("conv.weight").orElseThrow().read(), 0.2);
        }
    }

    private static void assertFills(float[] values, double bound) {
        double largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        assertTrue(largest <= bound && largest > 0.5 * bound, "%s of %s".formatted(largest, bound));
    }

    @Test
    void updateRatiosAreThoseOfTheWeightsThatMoved() {
        try (Plan plan = compile(OracleNetworks.lenet("lenet-relu-max"), 4);
                Sgd sgd = new Sgd(plan.parameters().vector(), 0.9, true, 1e-3)) {
            float[] before = plan.parameters().find("fc1.weight").orElseThrow().read();
            plan.trainStep(plan.batchOf(ROWS.images(0, 4), Label.all(ROWS.labels(0, 4))), sgd, 0.1);
            float[] after = plan.parameters().find("fc1.weight").orElseThrow().read();
            double moved = 0;
            double size = 0;
            for (int i = 0; i < after.length; i++) {
                moved += Math.pow(after[i] - before[i], 2);
                size += Math.pow(after[i], 2);
            }
            Map<String, Double> ratios = plan.parameters().updateRatios(sgd, 0.1);
            assertClose(Math.log10(Math.sqrt(moved / size)), ratios.get("fc1.weight"), 1e-3, "fc1.weight");
            assertEquals(5, ratios.size());
        }
    }

    @Test
    void stepsAndClosedPlansLeaveNoMemoryBehind() {
        for (int warmup = 0; warmup < 3; warmup++) {
            trainBriefly(20);
        }
        long before = Pointer.physicalBytes();
        for (int i = 0; i < 10; i++) {
            trainBriefly(20);
        }
        long grown = Pointer.physicalBytes() - before;
        assertTrue(grown < 100 << 20, () -> "grew by " + (grown >> 20) + " MiB");
    }

    /** Uses about 25 MiB while it runs. */
    private static void trainBriefly(int steps) {
        Graph graph = network(x -> x.then("conv", Conv2d.of(32, 3)).then("f", new Flatten()).then("fc", Linear.of(100)));
        try (Plan plan = compile(graph, 16); Sgd sgd = new Sgd(plan.parameters().vector(), 0.9, false, 0)) {
            for (int step = 0; step < steps; step++) {
                plan.trainStep(plan.batchOf(ROWS.images(0, 16), Label.all(ROWS.labels(0, 16))), sgd, 0.01);
            }
            assertTrue(plan.bytes() > 15 << 20);
        }
    }

    @Test
    void refusesMoreImagesThanThereAreOrThanFit() {
        try (Plan plan = compile(OracleNetworks.lenet("lenet-relu-max"), 2)) {
            assertThrows(IndexOutOfBoundsException.class, () -> plan.forward(new float[784], 2));
            assertThrows(IllegalArgumentException.class, () -> plan.forward(new float[3 * 784], 3));
        }
    }

    @Test
    void saysInASentenceWhyANetworkCannotRun() {
        assertMessage("\"Net\" cannot run: at conv: A network ends in a vector of scores, one for each class, "
                + "but this layer gives 2×26×26.",
                network(x -> x.then("conv", Conv2d.of(2, 3))));
        assertMessage("\"Net\" cannot run: at b: Nothing takes the output of this layer: edge it on or remove it.", network(x -> {
            x.then("a", new Flatten());
            return x.then("b", new Flatten());
        }));
        assertMessage("\"Empty\" cannot run: it has no layers.", Graph.empty("Empty"));
    }

    private static void assertMessage(String expected, Graph graph) {
        assertEquals(expected, assertThrows(PlanException.class, () -> compile(graph, 1)).getMessage());
    }
}
