package org.gabor.engine.compute;

import static org.gabor.engine.compute.CloseComparison.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.nd4j.Nd4jKernels;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.compute.params.Parameter;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.optim.Loss;
import org.gabor.engine.task.Label;
import org.gabor.engine.task.Target;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares values and gradients inside a network with PyTorch's, and with finite differences. */
class KeptValuesTest {

    private static final Path ORACLE = Path.of("../../shared/oracle/look");
    private static final int BATCH = 2;

    /** A residual block whose layers are otherwise fused, folded and computed in place. */
    private static final Graph RESIDUAL = NetworkBuilder.network("Residual", new FeatureMap(2, 6, 6), x -> {
        var stem = x.then("conv1", Conv2d.of(4, 3).withPadding(1)).then("relu1", Activation.RELU);
        return stem.then("conv2", Conv2d.of(4, 3).withPadding(1)).then("bn", BatchNorm2d.DEFAULT)
                .merge("add", new Add(), stem).then("relu2", Activation.RELU)
                .then("pool", AdaptiveAvgPool2d.of(2)).then("flat", new Flatten()).then("fc1", Linear.of(6))
                .then("relu3", Activation.RELU).then("drop", new Dropout(0)).then("fc2", Linear.of(3))
                .then("softmax", new Softmax());
    });

    static Stream<KernelProvider> providers() {
        return Stream.of(Providers.best(), new Nd4jKernels());
    }

    private static Set<NodeId> all(Graph graph) {
        return graph.nodes().values().stream().map(Node::id).collect(Collectors.toSet());
    }

    private static NodeId find(Graph graph, String path) {
        return graph.nodes().values().stream().filter(node -> node.path().value().equals(path)).findFirst().orElseThrow(
                () -> new AssertionError(graph.name() + " has no layer " + path)).id();
    }

    private static float[] gaussian(int size) {
        Random random = new Random(5);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    /** All leaves of the oracle in a plan that keeps all, and in one for training. */
    @ParameterizedTest
    @ValueSource(strings = {"lenet5_d2l", "alexnet", "resnet18"})
    void everyLayerGivesWhatPyTorchGives(String model) throws IOException {
        assumeTrue(Files.isDirectory(ORACLE), "SKIPPED: there is no " + ORACLE + " with PyTorch's activations");
        JsonNode oracle = new ObjectMapper().readTree(ORACLE.resolve(model + ".json").toFile());
        Graph graph = Zoo.find(model.equals("alexnet") ? "alexnet_torchvision" : model).orElseThrow().network().get();
        for (PlanOptions options : new PlanOptions[] {PlanOptions.prediction(1), PlanOptions.training(1, 0)}) {
            try (Plan plan = Plan.compile(graph, options.keep(all(graph)))) {
                FormulaWeights.write(plan.parameters());
                plan.forward(FormulaWeights.values("input", plan.inputShape().dims()), 1);
                for (JsonNode layer : oracle.get("layers")) {
                    compare(layer, plan.kept().values(find(graph, path(graph, layer))));
                }
            }
        }
    }

    /** A module that is called several times is a separate layer for each call: {@code relu1}, {@code relu2}. */
    private static String path(Graph graph, JsonNode layer) {
        String path = layer.get("path").asText();
        if (graph.nodes().values().stream().anyMatch(node -> node.path().value().equals(path))) {
            return path;
        }
        return path.equals("flatten") ? "flat" : path + layer.get("call").asInt();
    }

    private static void compare(JsonNode layer, float[] values) {
        String path = layer.get("path").asText();
        double largest = Math.max(Math.abs(layer.get("min").asDouble()), Math.abs(layer.get("max").asDouble()));
        int size = 1;
        for (JsonNode extent : layer.get("shape")) {
            size *= extent.asInt();
        }
        assertEquals(size, values.length, path);
        double sum = 0;
        double squares = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (float value : values) {
            sum += value;
            squares += (double) value * value;
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        assertClose(layer.get("mean").asDouble(), sum / size, largest, 1e-4, path + " mean");
        assertClose(layer.get("l2").asDouble(), Math.sqrt(squares), 1e-4, path + " l2");
        assertClose(layer.get("min").asDouble(), min, largest, 1e-4, path + " min");
        assertClose(layer.get("max").asDouble(), max, largest, 1e-4, path + " max");
        for (int i = 0; i < layer.get("first").size(); i++) {
            assertClose(layer.get("first").get(i).asDouble(), values[i], largest, 1e-4, path + "[" + i + "]");
        }
    }

    /** A bias is added at every position of its channel: the loss's slope there is the sum of the gradient. */
    @ParameterizedTest
    @MethodSource("providers")
    void gradientsAreTheSlopeOfTheLoss(KernelProvider kernels) {
        try (Plan plan = Plan.compile(RESIDUAL, PlanOptions.training(BATCH, 1).keep(all(RESIDUAL)), kernels)) {
            plan.initialize(Initialization.XAVIER_UNIFORM, 3);
            float[] images = gaussian(BATCH * plan.inputs().getFirst().size());
            List<Target> targets = Label.all(0, 2);
            plan.gradients(plan.batchOf(images, targets));
            for (String layer : new String[] {"conv1", "conv2", "bn", "fc1", "fc2"}) {
                float[] gradient = plan.kept().gradient(find(RESIDUAL, layer));
                Parameter bias = plan.parameters().find(layer + ".bias").orElseThrow();
                int places = gradient.length / (BATCH * bias.size());
                for (int c = 0; c < bias.size(); c++) {
                    double slope = slope(plan, images, targets, bias, c);
                    double sum = 0;
                    for (int i = 0; i < gradient.length; i++) {
                        sum += i / places % bias.size() == c ? gradient[i] : 0;
                    }
                    assertEquals(slope, sum, 2e-3, layer + " channel " + c);
                }
            }
        }
    }

    private static double slope(Plan plan, float[] images, List<Target> targets, Parameter parameter, int i) {
        float step = 0.01f;
        float[] values = parameter.read();
        float before = values[i];
        values[i] = before + step;
        parameter.write(values);
        double above = plan.gradients(plan.batchOf(images, targets)).loss();
        values[i] = before - step;
        parameter.write(values);
        double below = plan.gradients(plan.batchOf(images, targets)).loss();
        values[i] = before;
        parameter.write(values);
        plan.gradients(plan.batchOf(images, targets));
        return (above - below) / (2 * step);
    }

    /** Keeping one layer, all or none makes no difference to the loss or to the gradients of the parameters. */
    @ParameterizedTest
    @MethodSource("providers")
    void keepingChangesNothing(KernelProvider kernels) {
        PlanOptions options = new PlanOptions(BATCH, 1, true, Loss.CrossEntropy.DEFAULT);
        try (Plan plain = Plan.compile(RESIDUAL, options, kernels);
                Plan whole = Plan.compile(RESIDUAL, options.keep(all(RESIDUAL)), kernels)) {
            plain.initialize(Initialization.XAVIER_UNIFORM, 3);
            whole.initialize(Initialization.XAVIER_UNIFORM, 3);
            float[] images = gaussian(BATCH * plain.inputs().getFirst().size());
            double loss = plain.gradients(plain.batchOf(images, Label.all(0, 2))).loss();
            assertEquals(loss, whole.gradients(whole.batchOf(images, Label.all(0, 2))).loss(), 1e-6);
            assertArrayEquals(plain.inputGradient(), whole.kept().gradient(find(RESIDUAL, "input")), 1e-6f);
            for (Node node : RESIDUAL.nodes().values().stream().filter(n -> !(n.layer() instanceof Softmax)).toList()) {
                try (Plan one = Plan.compile(RESIDUAL, options.keep(Set.of(node.id())), kernels)) {
                    one.initialize(Initialization.XAVIER_UNIFORM, 3);
                    one.gradients(one.batchOf(images, Label.all(0, 2)));
                    assertArrayEquals(whole.kept().values(node.id()), one.kept().values(node.id()), 1e-5f, node.path().value());
                    assertArrayEquals(whole.kept().gradient(node.id()), one.kept().gradient(node.id()), 1e-5f,
                            node.path().value());
                    one.parameters().forEach(parameter -> {
                        if (parameter.role().trainable()) {
                            assertArrayEquals(plain.parameters().find(parameter.name()).orElseThrow().gradient(),
                                    parameter.gradient(), 1e-5f, node.path() + " kept, " + parameter.name());
                        }
                    });
                }
            }
        }
    }

    /** Probabilities can be read even if the softmax is part of the loss; the scores are unchanged. */
    @Test
    void aSoftmaxInTheLossCanBeRead() {
        NodeId softmax = find(RESIDUAL, "softmax");
        try (Plan plan = Plan.compile(RESIDUAL, PlanOptions.prediction(BATCH).keep(Set.of(softmax)))) {
            plan.initialize(Initialization.XAVIER_UNIFORM, 3);
            plan.forward(gaussian(BATCH * plan.inputs().getFirst().size()), BATCH);
            float[] shares = plan.kept().values(softmax);
            float[] scores = plan.logits();
            for (int row = 0; row < BATCH; row++) {
                float[] own = Arrays.copyOfRange(shares, 3 * row, 3 * row + 3);
                assertEquals(1, own[0] + own[1] + own[2], 1e-6);
                assertEquals(Math.exp(scores[3 * row] - scores[3 * row + 1]), own[0] / own[1], 1e-4);
            }
        }
    }

    @Test
    void whatIsNotKeptCannotBeRead() {
        NodeId conv = find(RESIDUAL, "conv1");
        try (Plan plan = Plan.compile(RESIDUAL, PlanOptions.prediction(1));
                Plan keeping = Plan.compile(RESIDUAL, PlanOptions.prediction(1).keep(Set.of(conv)))) {
            plan.forward(new float[72], 1);
            keeping.forward(new float[72], 1);
            assertThrows(IllegalStateException.class, () -> plan.kept().values(conv));
            assertThrows(IllegalStateException.class, () -> keeping.kept().gradient(conv));
        }
    }
}
