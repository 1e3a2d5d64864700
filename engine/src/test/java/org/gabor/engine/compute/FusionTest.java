package org.gabor.engine.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.nd4j.Nd4jKernels;
import org.gabor.engine.compute.onednn.OneDnnKernels;
import org.gabor.engine.compute.plan.Arena;
import org.gabor.engine.compute.plan.Blueprint;
import org.gabor.engine.compute.plan.LiveGraph;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.compute.plan.Planner;
import org.gabor.engine.optim.Loss;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.Path;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Layers that are fused with the following activation give the same values as separate ones. */
class FusionTest {

    private static final PlanOptions OPTIONS = new PlanOptions(3, 1, true, Loss.CrossEntropy.DEFAULT);

    static Stream<Graph> networks() {
        return Stream.concat(LongStream.range(0, 12).mapToObj(RandomNetwork::of),
                Stream.of(small("lenet5_bn_d2l", 28), small("cifar_resnet20_A", 8)));
    }

    private static Graph small(String id, int extent) {
        return Zoo.find(id).orElseThrow().network(new FeatureMap(3, extent, extent), 5);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void fusedIsUnfusedOverNd4j(Graph network) {
        twins(network, new Nd4jKernels(), EagerFusion::new).areEqual(1e-6);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void fusedIsUnfusedOverTheBestKernels(Graph network) {
        twins(network, Providers.best(), EagerFusion::new).areEqual(1e-4);
        twins(network, Providers.best(), kernels -> kernels).areEqual(1e-4);
    }

    private static TwinPlans twins(Graph network, KernelProvider kernels, Function<KernelProvider, KernelProvider> fusing) {
        return new TwinPlans(() -> Plan.compile(network, OPTIONS, DelegatingProvider.unfused(kernels)),
                () -> Plan.compile(network, OPTIONS, fusing.apply(kernels)));
    }

    /** If there is only a forward pass, any function can be fused with the layer before it. */
    @ParameterizedTest
    @EnumSource
    void predictionFusesEveryFunction(Activation.Function function) {
        Graph network = everyLayerThen(new Activation(function));
        PlanOptions options = PlanOptions.prediction(3);
        try (Plan one = TwinPlans.randomised(Plan.compile(network, options, DelegatingProvider.unfused(Providers.best())));
                Plan other = TwinPlans.randomised(Plan.compile(network, options, Providers.best()))) {
            for (Plan plan : List.of(one, other)) {
                plan.forward(TwinPlans.images(plan, 3), 3);
            }
            TwinPlans.compare("scores", one.logits(), other.logits(), 1e-5);
        }
        Assumptions.assumeTrue(Providers.best() instanceof OneDnnKernels);
        assertEquals(List.of("conv f1", "norm f2", "conv3 f3", "norm3 f4", "add f5", "flat", "fc f6", "end"),
                steps(network, options, Providers.best()));
    }

    private static Graph everyLayerThen(Activation function) {
        return NetworkBuilder.network("Net", new FeatureMap(2, 4, 4), x -> {
            var trunk =
                    x.then("conv", Conv2d.of(5, 3)).then("f1", function).then("norm", BatchNorm2d.DEFAULT).then("f2", function);
            return trunk.then("conv3", Conv2d.of(5, 1)).then("f3", function).then("norm3", BatchNorm2d.DEFAULT)
                    .then("f4", function)
                    .merge("add", new Add(), trunk).then("f5", function).then("flat", new Flatten())
                    .then("fc", Linear.of(6)).then("f6", function).then("end", Linear.of(3));
        });
    }

    /** A layer that others read, too, is not fused. */
    @Test
    void anActivationJoinsTheLayerThatItAloneReads() {
        Graph network = network();
        assertEquals(List.of("conv act1", "skip", "act4", "add act2", "fc act3"), steps(network));
        assertEquals(List.of("conv", "skip", "act4", "add act2", "fc act3"), steps(bypass(network, "act1")));
        assertEquals(List.of("act1", "skip", "act4", "add act2", "fc act3"), steps(bypass(network, "conv")));
    }

    private static Graph network() {
        return NetworkBuilder.network("Net", new FeatureMap(2, 4, 4), x -> {
            var trunk = x.then("conv", Conv2d.of(2, 3).withPadding(1)).then("act1", Activation.RELU);
            var skip = trunk.then("skip", Conv2d.of(2, 1));
            return skip.merge("add", new Add(), skip.then("act4", Activation.SIGMOID), trunk).then("act2", Activation.RELU)
                    .then("flat", new Flatten()).then("fc", Linear.of(3)).then("act3", Activation.SIGMOID);
        });
    }

    private static Graph bypass(Graph graph, String path) {
        return graph.with(graph.find(new Path(path)).orElseThrow().withBypassed(true));
    }

    private static List<String> steps(Graph graph) {
        return steps(graph, OPTIONS, new EagerFusion(new Nd4jKernels()));
    }

    private static List<String> steps(Graph graph, PlanOptions options, KernelProvider kernels) {
        Blueprint blueprint = Planner.plan(LiveGraph.of(graph), options, kernels, new Arena(new Nd4jKernels()));
        return blueprint.steps().stream().map(step -> String.join(" ", step.stage().nodes().stream()
                .map(Node::path).map(Path::value).toList())).filter(names -> !names.isEmpty()).toList();
    }
}
