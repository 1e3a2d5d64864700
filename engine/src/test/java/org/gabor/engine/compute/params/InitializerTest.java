package org.gabor.engine.compute.params;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitializerTest {

    private static final Graph NETWORK = NetworkBuilder.network("Small", new FeatureMap(3, 9, 9),
            x -> x.then("a", Conv2d.of(16, 5)).then("relu", Activation.RELU).then("b", Conv2d.of(32, 3))
                    .then("flat", new Flatten()).then("fc", Linear.of(3)));

    /** b has 16·3·3 = 144 inputs and 32·3·3 = 288 outputs: √(6 / 432), 1 / √144 and √(6 / 144). */
    @ParameterizedTest
    @CsvSource({"XAVIER_UNIFORM, 0.117851", "KAIMING_UNIFORM, 0.083333", "HE_UNIFORM, 0.204124"})
    void weightsFillTheirRange(Initialization initialization, double bound) {
        float[] weights = initialized(new Initializer(initialization, 1), "b.weight");
        double largest = IntStream.range(0, weights.length).mapToDouble(i -> Math.abs(weights[i])).max().orElseThrow();
        assertEquals(bound, largest, 0.01 * bound);
        double variance = IntStream.range(0, weights.length).mapToDouble(i -> weights[i] * weights[i]).average().orElseThrow();
        assertEquals(bound * bound / 3, variance, 0.05 * bound * bound / 3);
    }

    @ParameterizedTest
    @CsvSource({"a.weight, 0.1", "a.bias, 0.1", "b.weight, 1", "b.bias, 1", "fc.weight, 1", "fc.bias, 1"})
    void theScaleIsThatOfTheFirstLayerAlone(String parameter, float factor) {
        float[] plain = initialized(new Initializer(Initialization.XAVIER_UNIFORM, 7), parameter);
        float[] scaled = initialized(new Initializer(Initialization.XAVIER_UNIFORM, 0.1, 7), parameter);
        float[] expected = new float[plain.length];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = factor * plain[i];
        }
        assertArrayEquals(expected, scaled, 1e-8f);
    }

    @Test
    void aNetworkWithoutWeightsStaysAsItIs() {
        Graph network = NetworkBuilder.network("None", new FeatureMap(1, 2, 2), x -> x.then("flat", new Flatten()));
        try (Plan plan = Plan.compile(network, PlanOptions.training(1, 0))) {
            new Initializer(Initialization.HE_UNIFORM, 0.1, 1).initialize(plan.parameters());
            assertEquals(0, plan.parameters().all().size());
        }
    }

    private static float[] initialized(Initializer initializer, String parameter) {
        try (Plan plan = Plan.compile(NETWORK, PlanOptions.training(1, 0))) {
            initializer.initialize(plan.parameters());
            return plan.parameters().find(parameter).orElseThrow().read();
        }
    }
}
