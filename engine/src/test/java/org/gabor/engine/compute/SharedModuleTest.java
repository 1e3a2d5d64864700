package org.gabor.engine.compute;

import static org.gabor.engine.compute.CloseComparison.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.nd4j.Nd4jKernels;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.compute.params.Parameter;
import org.gabor.engine.compute.plan.FrozenParameters;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.optim.Loss;
import org.gabor.engine.optim.Optimizer;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.task.Label;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Activation.Function;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.ChannelAffine;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.GroupNorm;
import org.gabor.graph.layer.LayerNorm;
import org.gabor.graph.layer.LayerNorm2d;
import org.gabor.graph.layer.LayerScale;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.Linear2d;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Window;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares a set of weights that is applied several times with PyTorch's float64 values and with separate copies of the weights.
 */
class SharedModuleTest {

    private static final int BATCH = 6;
    private static final float BOUND = 2e-6f;
    private static final int[] LABELS = {0, 1, 2, 2, 1, 0};
    private static final FeatureMap IN = new FeatureMap(2, 6, 6);
    private static final Activation TANH = new Activation(Function.TANH);

    /** A convolution and a batch norm applied three times, once at half the size, and a linear layer applied twice. */
    private static Graph siamese() {
        Block tower = Block.shared(x -> x.then("conv", Conv2d.of(4, 3).withPadding(1)).then("bn", BatchNorm2d.DEFAULT)
                .then("act", Activation.SIGMOID));
        Block head = Block.shared(x -> x.then("head", Linear.of(8)).then("tanh", TANH));
        return NetworkBuilder.network("Siamese", IN, x -> x.then("stem", Conv2d.of(4, 3).withPadding(1))
                .group("tower", tower).group("tower2", tower).then("pool", AvgPool2d.of(2)).group("tower3", tower)
                .then("flat", new Flatten()).then("fc", Linear.of(8)).then("tanh1", TANH)
                .then(head).group("again", head).then("out", Linear.of(3)));
    }

    static Stream<Arguments> providers() {
        return Stream.of(Arguments.of(Named.of("ND4J", new Nd4jKernels())), Arguments.of(Named.of("best", Providers.best())));
    }

    // ---- PyTorch

    @ParameterizedTest
    @MethodSource("providers")
    void trainsAsPyTorchDoes(KernelProvider kernels) throws IOException {
        JsonNode torch = new ObjectMapper().readTree(SharedModuleTest.class.getResourceAsStream("shared-modules.json"));
        float[] images = FormulaWeights.values("input", List.of(BATCH, 2, 6, 6));
        try (Plan plan = Plan.compile(siamese(), PlanOptions.training(BATCH, 0), kernels);
                Optimizer sgd = Optimizer.of(
                        new OptimizerSpec.Sgd(0.9, false, 1e-3), Optional.of(0.5), plan.parameters().vector())) {
            plan.initialize(Initialization.KAIMING_UNIFORM, 0);
            FormulaWeights.writeTrainable(plan.parameters());
            assertEquals(texts(torch.get("keys")), plan.parameters().all().stream().map(Parameter::name).sorted().toList());
            assertEquals(12, sgd.stateNames().size());
            for (int step = 0; step < torch.get("losses").size(); step++) {
                if (step == 0) {
                    plan.gradients(plan.batchOf(images, Label.all(LABELS)));
                    torch.get("gradients").properties().forEach(
                            tensor -> compare(tensor.getKey(), tensor.getValue(), find(plan, tensor.getKey()).gradient()));
                    torch.get("statistics").properties()
                            .forEach(tensor -> compare(tensor.getKey(), tensor.getValue(), find(plan, tensor.getKey()).read()));
                    plan.initialize(Initialization.KAIMING_UNIFORM, 0);
                    FormulaWeights.writeTrainable(plan.parameters());
                }
                assertClose(torch.get("losses").get(step).asDouble(),
                        plan.trainStep(plan.batchOf(images, Label.all(LABELS)), sgd, 0.1).loss(), 1e-5, "loss at step " + step);
            }
            torch.get("trained").properties()
                    .forEach(tensor -> compare(tensor.getKey(), tensor.getValue(), find(plan, tensor.getKey()).read()));
            plan.forward(images, BATCH);
            compare("scores", torch.get("prediction"), plan.logits());
            Calibration calibration = plan.recalibrate();
            calibration.add(images, 3);
            calibration.add(Arrays.copyOfRange(images, 3 * 72, BATCH * 72), 3);
            torch.get("calibrated").properties()
                    .forEach(tensor -> compare(tensor.getKey(), tensor.getValue(), find(plan, tensor.getKey()).read()));
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts.stream().sorted().toList();
    }

    /** All of these tensors have values of magnitude 1 or less; a bias before batch norm has no gradient except rounding. */
    private static void compare(String what, JsonNode expected, float[] actual) {
        float[] values = new float[expected.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) expected.get(i).asDouble();
        }
        assertArrayEquals(values, actual, BOUND, what);
    }

    // ---- the same layers with weights of their own

    static Stream<Arguments> layers() {
        List<Unary> layers = List.of(
                Conv2d.of(4, 3).withPadding(1), Conv2d.of(4, 1).withBias(false), Conv2d.of(4, 3).withPadding(1).withGroups(4),
                new ConvTranspose2d(4, Window.of(3).withPadding(Padding.of(1)), Size2d.square(0), 1, true),
                BatchNorm2d.DEFAULT, GroupNorm.of(2), LayerNorm2d.DEFAULT, LayerNorm.DEFAULT, LayerScale.DEFAULT,
                new ChannelAffine(), Linear2d.of(4));
        return layers.stream().flatMap(layer -> providers().flatMap(provider -> Stream.of(Precision.values())
                .map(precision -> Arguments.of(Named.of(layer.type(), layer), provider.get()[0], precision))));
    }

    /** Each gradient is the sum of the gradients of separate copies of the weights. */
    @ParameterizedTest
    @MethodSource("layers")
    void gradientsAddUp(Unary layer, KernelProvider kernels, Precision precision) {
        Graph apart = NetworkBuilder.network("Apart", new FeatureMap(4, 6, 6), x -> x
                .then("a", layer).then("tanh1", TANH).then("b", layer).then("tanh2", TANH)
                .then("c", layer).then("flat", new Flatten()).then("out", Linear.of(3)));
        Graph shared = sharing(sharing(apart, "b", "a"), "c", "b");
        addUp(shared, apart, kernels, precision);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void gradientsOfBranchesAddUp(KernelProvider kernels) {
        Graph apart = NetworkBuilder.network("Apart", new FeatureMap(4, 6, 6), x -> {
            var left = x.then("a", Conv2d.of(4, 3).withPadding(1)).then("flat", new Flatten());
            var right = x.then("half", AvgPool2d.of(2)).then("b", Conv2d.of(4, 3).withPadding(1)).then("flat2", new Flatten());
            return left.merge("join", new Concat(), right).then("out", Linear.of(3));
        });
        addUp(sharing(apart, "b", "a"), apart, kernels, Precision.F32);
        addUp(sharing(apart, "a", "b"), apart, kernels, Precision.F32);
    }

    private static void addUp(Graph shared, Graph apart, KernelProvider kernels, Precision precision) {
        assumeTrue(kernels.computesIn(precision));
        PlanOptions options = new PlanOptions(BATCH, 0, true, Loss.CrossEntropy.DEFAULT).withPrecision(precision);
        try (Plan one = TwinPlans.randomised(Plan.compile(shared, options, kernels));
                Plan other = Plan.compile(apart, options, kernels)) {
            copy(one, shared, other, apart);
            float[] images = TwinPlans.images(one, BATCH);
            double loss = one.gradients(one.batchOf(images, Label.all(LABELS))).loss();
            assertClose(other.gradients(other.batchOf(images, Label.all(LABELS))).loss(), loss, bound(precision), "loss");
            TwinPlans.compare("input", other.inputGradient(), one.inputGradient(), bound(precision));
            Map<String, float[]> sums = sums(shared, apart, other);
            sums.forEach((name, sum) -> TwinPlans.compare(name, sum, find(one, name).gradient(), bound(precision)));
            assertEquals(sums.size(), one.parameters().all().stream().filter(Parameter::isTrained).count());

            Map<String, float[]> first = new HashMap<>();
            one.gradients(one.batchOf(images, Label.all(LABELS)));
            sums.keySet().forEach(name -> first.put(name, find(one, name).gradient()));
            one.gradients(one.batchOf(images, Label.all(LABELS)));
            sums.keySet().forEach(name -> assertArrayEquals(first.get(name), find(one, name).gradient(), name));
        }
    }

    private static float bound(Precision precision) {
        return switch (precision) {
            case F32 -> 1e-5f;
            case BF16 -> 1e-2f;
        };
    }

    /** Writes the values of shared weights to every copy. */
    private static void copy(Plan from, Graph shared, Plan to, Graph apart) {
        for (Parameter parameter : to.parameters()) {
            parameter.write(find(from, owned(parameter.name(), shared, apart)).read());
        }
    }

    private static Map<String, float[]> sums(Graph shared, Graph apart, Plan plan) {
        Map<String, float[]> sums = new HashMap<>();
        for (Parameter parameter : plan.parameters()) {
            if (parameter.isTrained()) {
                sums.merge(owned(parameter.name(), shared, apart), parameter.gradient(), SharedModuleTest::sum);
            }
        }
        return sums;
    }

    private static float[] sum(float[] a, float[] b) {
        float[] sum = new float[a.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = a[i] + b[i];
        }
        return sum;
    }

    /** A parameter's key in the network without copies, from its key in the one with copies. */
    private static String owned(String key, Graph shared, Graph apart) {
        Node node = apart.nodes().values().stream()
                .filter(other -> key.equals(other.path().value()) || key.startsWith(other.path() + "."))
                .findFirst().orElseThrow();
        return shared.owner(shared.node(node.id())).path() + key.substring(node.path().value().length());
    }

    // ---- frozen, in part or as a whole

    @ParameterizedTest
    @MethodSource("providers")
    void frozenWeightsStay(KernelProvider kernels) {
        PlanOptions options = PlanOptions.training(BATCH, 0);
        try (Plan free = TwinPlans.randomised(Plan.compile(siamese(), options, kernels));
                Plan partly = TwinPlans.randomised(
                        Plan.compile(siamese(), options.withFrozen(new FrozenParameters(List.of("tower.conv.weight"))), kernels));
                Plan frozen = TwinPlans.randomised(
                        Plan.compile(siamese(), options.withFrozen(new FrozenParameters(List.of("tower.conv.*"))), kernels))) {
            float[] images = TwinPlans.images(free, BATCH);
            List.of(free, partly, frozen).forEach(plan -> plan.gradients(plan.batchOf(images, Label.all(LABELS))));
            assertFalse(find(partly, "tower.conv.weight").isTrained());
            for (Parameter parameter : frozen.parameters()) {
                if (parameter.isTrained()) {
                    TwinPlans.compare(parameter.name(), find(free, parameter.name()).gradient(), parameter.gradient(), 1e-5);
                }
            }
            TwinPlans.compare("bias", find(free, "tower.conv.bias").gradient(), find(partly, "tower.conv.bias").gradient(), 1e-5);
            assertTrue(frozen.parameters().vector().segments().size() < partly.parameters().vector().segments().size());
        }
    }

    // ---- prediction, and memory

    @ParameterizedTest
    @MethodSource("providers")
    void predictsAsItsCopies(KernelProvider kernels) {
        Graph shared = siamese();
        Graph apart = shared;
        for (Node node : shared.nodes().values()) {
            apart = apart.owning(node.id());
        }
        for (PlanOptions options : List.of(PlanOptions.prediction(BATCH), PlanOptions.training(BATCH, 0))) {
            try (Plan one = TwinPlans.randomised(Plan.compile(shared, options, kernels));
                    Plan other = Plan.compile(apart, options, kernels)) {
                copy(one, shared, other, apart);
                float[] images = TwinPlans.images(one, BATCH);
                one.forward(images, BATCH);
                other.forward(images, BATCH);
                assertArrayEquals(other.logits(), one.logits());
            }
            assertEquals(4L * (options.predicts() ? 1 : 3) * (2 * (4 * 4 * 9 + 4 + 8) + 8 * 8 + 8) + 4 * 2 * 8,
                    PlanMemory.estimate(apart, options, 1) - PlanMemory.estimate(shared, options, 1));
        }
    }

    private static Graph sharing(Graph graph, String path, String owner) {
        return graph.sharing(node(graph, path).id(), node(graph, owner).id());
    }

    private static Node node(Graph graph, String path) {
        return graph.nodes().values().stream().filter(node -> node.path().value().equals(path)).findFirst().orElseThrow();
    }

    private static Parameter find(Plan plan, String name) {
        return plan.parameters().find(name).orElseThrow();
    }
}
