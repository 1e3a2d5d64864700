package org.gabor.engine.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabor.engine.compute.kernel.FusedStep;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.onednn.OneDnnKernels;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.memory.Precision;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.BatchNorm3d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.StochasticDepth;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.VideoFeatureMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In plans that only predict, a convolution adds its values to the other summand in place, if nothing reads that later. */
class SumFoldingTest {

    private static final int BATCH = 3;
    private static final PlanOptions OPTIONS = PlanOptions.prediction(BATCH);
    private static final BatchNorm2d NORM = BatchNorm2d.DEFAULT;
    private static final FeatureMap IMAGE = new FeatureMap(7, 6, 5);

    /** @param steps the layers after the first one that are fused, with only these */
    record Case(String name, Shape input, Block body, List<String> steps) {
        Graph network() {
            return NetworkBuilder.network(name, input,
                    x -> body.apply(x.then("s", input instanceof FeatureMap ? conv() : video()))
                            .then("flat", new Flatten()).then("fc", Linear.of(4)));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        Activation relu = Activation.RELU;
        return Stream.of(
                new Case("residual", IMAGE, x -> x.then("c1", conv()).then("b1", NORM).then("r1", relu)
                        .then("c2", conv()).then("b2", NORM).merge("add", new Add(), x).then("r2", relu),
                        List.of("c1 b1 r1", "c2 b2 add r2")),
                new Case("two branches", IMAGE, x -> x.then("c1", conv()).then("b1", NORM)
                        .merge("add", new Add(), x.then("c2", Conv2d.of(9, 1)).then("b2", NORM)).then("r", relu),
                        List.of("c1 b1", "c2 b2 add r")),
                new Case("dropped depth", IMAGE, x -> x.then("c1", conv()).then("r1", relu).then("c2", conv().withGroups(3))
                        .then("b2", NORM).then("d", new StochasticDepth(0.2)).merge("add", new Add(), x),
                        List.of("c1 r1", "c2 b2 add")),
                new Case("no norm", IMAGE, x -> x.then("c", conv())
                        .merge("add", new Add(), x.then("f", Activation.SIGMOID))
                        .then("g", new Activation(Activation.Function.GELU)),
                        List.of("f", "c add g")),
                new Case("videos", new VideoFeatureMap(2, 4, 5, 3), x -> x.then("c1", video()).then("b1", BatchNorm3d.DEFAULT)
                        .then("r1", relu).then("c2", video()).then("b2", BatchNorm3d.DEFAULT).merge("add", new Add(), x),
                        List.of("c1 b1 r1", "c2 b2 add")),
                new Case("of what it reads", IMAGE, x -> x.then("c", conv()).merge("add", new Add(), x), List.of("c", "add")),
                new Case("of what is read later", IMAGE, x -> x.then("c1", conv()).then("c2", conv())
                        .merge("add", new Add(), x).then("c3", conv()).merge("add3", new Add(), x),
                        List.of("c1", "c2", "add", "c3 add3")),
                new Case("of what a norm's layer reads", IMAGE, x -> {
                    var y = x.then("c0", conv()).then("r0", relu);
                    var waiting = y.then("c1", conv());
                    var sum = x.then("c2", conv()).then("b2", NORM).merge("add2", new Add(), y);
                    return waiting.then("b1", NORM).merge("add1", new Add(), sum);
                }, List.of("c0 r0", "c1", "c2 b2 add2", "b1", "add1")),
                new Case("of what a sum's layer reads", IMAGE, x -> {
                    var y = x.then("c0", conv()).then("r0", relu);
                    var waiting = y.then("c1", conv());
                    var sum = x.then("c2", conv()).merge("add2", new Add(), y);
                    return waiting.merge("add1", new Add(), sum);
                }, List.of("c0 r0", "c1", "c2 add2", "add1")),
                new Case("with a function between", IMAGE, x -> x.then("c1", conv()).then("c2", conv()).then("r", relu)
                        .merge("add", new Add(), x), List.of("c1", "c2 r", "add")),
                new Case("of three", IMAGE, x -> x.then("c1", conv()).then("c2", conv()).merge("add", new Add(), x, x),
                        List.of("c1", "c2", "add")),
                new Case("with itself", IMAGE, x -> {
                    var y = x.then("c", conv());
                    return y.merge("add", new Add(), y);
                }, List.of("c", "add")));
    }

    private static Conv2d conv() {
        return Conv2d.of(9, 3).withPadding(1);
    }

    private static Conv3d video() {
        return Conv3d.of(5, 1);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void numbersAreThoseOfOneLayerAfterTheOther(Case tried) {
        compare(tried.network(), OPTIONS, Providers.best(), 1e-5);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void inBf16Too(Case tried) {
        assumeTrue(Providers.best().computesIn(Precision.BF16));
        compare(tried.network(), OPTIONS.withPrecision(Precision.BF16), Providers.best(), 3e-2);
    }

    /** If the provider refuses the folded kernel, a sum that overwrites a summand is still computed correctly. */
    @ParameterizedTest
    @MethodSource("cases")
    void andWhereTheKernelTurnsOutToBeRefused(Case tried) {
        compare(tried.network(), OPTIONS, new DelegatingProvider(Providers.best()) {
            @Override
            public Optional<Kernel> fold(List<FusedStep> chain) {
                return Optional.empty();
            }
        }, 1e-5);
    }

    private static void compare(Graph network, PlanOptions options, KernelProvider kernels, double bound) {
        KernelProvider single = new DelegatingProvider(Providers.best()) {
            @Override
            public boolean folds(List<Operation> chain) {
                return false;
            }
        };
        try (Plan one = TwinPlans.randomised(Plan.compile(network, options, single));
                Plan other = TwinPlans.randomised(Plan.compile(network, options, new WatchedKernels(kernels)))) {
            for (int n : List.of(BATCH, 1, BATCH)) {
                one.forward(TwinPlans.images(one, n), n);
                other.forward(TwinPlans.images(one, n), n);
                TwinPlans.compare("scores", one.logits(), other.logits(), bound);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theirTimeIsThatOfAllLayersTogether(Case tried) {
        assumeTrue(Providers.best() instanceof OneDnnKernels);
        Graph network = tried.network();
        try (Plan plan = Plan.compile(network, OPTIONS)) {
            List<String> steps = plan.stepTimes().stream().map(time -> time.nodes().stream()
                    .map(id -> network.node(id).path().value()).collect(Collectors.joining(" "))).toList();
            assertEquals(tried.steps(), steps.subList(1, steps.size() - 2));
        }
    }
}
