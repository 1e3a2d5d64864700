package org.gabor.engine.compute;

import static org.gabor.engine.compute.CloseComparison.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gabor.engine.compute.params.Parameter;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.task.Label;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.StochasticDepth;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the zoo's networks with torchvision: names and shapes of all tensors, scores, loss and the norm of every gradient. */
class ZooOracleTest {

    @ParameterizedTest
    @ValueSource(strings = {"alexnet_torchvision", "googlenet_torchvision", "resnet18", "inception_v3_noaux", "squeezenet1_1",
        "resnext50_32x4d", "densenet121", "mobilenet_v2", "shufflenet_v2_x1_0", "mnasnet1_0", "efficientnet_b0",
        "regnet_x_400mf", "convnext_tiny"})
    void computesAsTorchvision(String id) {
        compare(id);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"vgg11_bn", "r3d_18"})
    void computesAsTorchvisionSlowly(String id) {
        compare(id);
    }

    private static void compare(String id) {
        ZooOracle oracle = ZooOracle.of(id);
        try (Plan plan = Plan.compile(certain(Zoo.find(id).orElseThrow().network().get()), PlanOptions.training(2, 0))) {
            assertState(oracle, plan);
            FormulaWeights.write(plan.parameters());
            float[] images = FormulaWeights.values("input", oracle.input());

            plan.forward(images, 2);
            for (int row = 0; row < 2; row++) {
                assertScores(oracle, row, Arrays.copyOfRange(plan.logits(), row * plan.classes(), (row + 1) * plan.classes()));
            }

            assertClose(oracle.loss(), plan.gradients(plan.batchOf(images, Label.all(oracle.labels()))).loss(), 1e-4, "loss");
            assertGradients(oracle, plan);
        }
    }

    /** The network without randomness in training. */
    private static Graph certain(Graph network) {
        for (Node node : network.nodes().values()) {
            network = network.withLayer(node.id(), certain(node.layer()));
        }
        return network;
    }

    private static Layer certain(Layer layer) {
        return layer instanceof Dropout ? new Dropout(0)
                : layer instanceof StochasticDepth ? new StochasticDepth(0)
                : layer;
    }

    private static void assertState(ZooOracle oracle, Plan plan) {
        Map<String, List<Integer>> state = new HashMap<>();
        plan.parameters().forEach(parameter -> state.put(parameter.name(), parameter.dims()));
        assertEquals(Set.of(), surplus(state, oracle.state()), "tensors that torchvision has not");
        assertEquals(Set.of(), surplus(oracle.state(), state), "tensors that torchvision has and this network not");
    }

    private static Set<Map.Entry<String, List<Integer>>> surplus(
                                                                 Map<String, List<Integer>> some,
                                                                 Map<String, List<Integer>> others) {
        return some.entrySet().stream().filter(entry -> !others.entrySet().contains(entry)).collect(Collectors.toSet());
    }

    private static void assertScores(ZooOracle oracle, int row, float[] scores) {
        double[] first = oracle.logits().get(row);
        double largest = Arrays.stream(first).map(Math::abs).max().orElseThrow();
        for (int i = 0; i < first.length; i++) {
            assertClose(first[i], scores[i], largest, 1e-4, "score " + i + " of sample " + row);
        }
        assertClose(oracle.norms()[row], norm(scores), 1e-4, "norm of the scores of sample " + row);
        assertEquals(oracle.argmax()[row], argmax(scores), "class of sample " + row);
    }

    private static void assertGradients(ZooOracle oracle, Plan plan) {
        double largest = oracle.gradients().values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        for (Parameter parameter : plan.parameters()) {
            if (parameter.role().trainable()) {
                double expected = oracle.gradients().get(parameter.name());
                double scale = Math.max(expected, 1e-3 * largest);
                assertClose(expected, norm(parameter.gradient()), scale, 2e-2, "gradient of " + parameter.name());
            }
        }
    }

    private static double norm(float[] values) {
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares);
    }

    private static int argmax(float[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }
}
