package org.gabor.engine.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gabor.engine.compute.kernel.FusedStep;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.onednn.OneDnnKernels;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.task.Label;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.BatchNorm3d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.VideoFeatureMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * In prediction, batch norm folded into the preceding convolution gives the same scores as the two layers one after the other.
 */
class FoldingTest {

    private static final int BATCH = 3;
    private static final double BOUND = 1e-5;

    static Stream<Graph> networks() {
        return Stream.of(images(), videos());
    }

    /** Covers odd channels, groups, depthwise, no bias, ReLU, and a sum that reads both a convolution and its norm. */
    private static Graph images() {
        return NetworkBuilder.network("Images", new FeatureMap(3, 9, 7), x -> {
            var trunk = x.then("c1", Conv2d.of(17, 3)).then("b1", BatchNorm2d.DEFAULT).then("r1", Activation.RELU)
                    .then("c2", Conv2d.of(18, 1).withBias(false)).then("b2", BatchNorm2d.DEFAULT)
                    .then("s2", new Activation(Activation.Function.SILU))
                    .then("c3", Conv2d.of(12, 3).withGroups(3).withPadding(1)).then("b3", BatchNorm2d.DEFAULT)
                    .then("c4", Conv2d.of(12, 3).withGroups(12)).then("b4", BatchNorm2d.DEFAULT)
                    .then("r4", new Activation(Activation.Function.RELU6));
            var both = trunk.then("c5", Conv2d.of(4, 1));
            return both.then("b5", BatchNorm2d.DEFAULT).merge("add", new Add(), both).then("flat", new Flatten())
                    .then("fc", Linear.of(4));
        });
    }

    private static Graph videos() {
        return NetworkBuilder.network("Videos", new VideoFeatureMap(2, 4, 5, 3), x -> x
                .then("c1", Conv3d.of(5, 2)).then("b1", BatchNorm3d.DEFAULT).then("r1", Activation.RELU)
                .then("flat", new Flatten()).then("fc", Linear.of(4)));
    }

    private static PlanOptions training() {
        return PlanOptions.training(BATCH, 1);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void foldedIsUnfolded(Graph network) {
        forwardsAreEqual(network, training(), BOUND, plan -> {});
        forwardsAreEqual(network, PlanOptions.prediction(BATCH), BOUND, plan -> {});
    }

    @ParameterizedTest
    @MethodSource("networks")
    void inBf16Too(Graph network) {
        Assumptions.assumeTrue(Providers.best().computesIn(Precision.BF16));
        forwardsAreEqual(network, PlanOptions.prediction(BATCH).withPrecision(Precision.BF16), 3e-2, plan -> {});
    }

    /** The next prediction uses the results of training steps, new running statistics and loaded weights. */
    @Test
    void whatIsFoldedFollowsTheParameters() {
        Graph network = images();
        forwardsAreEqual(network, training(), 1e-4, plan -> {
            predict(plan, BATCH);
            plan.gradients(plan.batchOf(TwinPlans.images(plan, BATCH), Label.all(0, 1, 2)));
        });
        forwardsAreEqual(network, training(), 1e-4, plan -> {
            predict(plan, BATCH);
            plan.recalibrate().add(TwinPlans.images(plan, BATCH), BATCH);
        });
        forwardsAreEqual(network, training(), 1e-4, plan -> {
            predict(plan, BATCH);
            plan.parameters().find("c3.weight").orElseThrow().write(new float[12 * 6 * 9]);
        });
    }

    private static void forwardsAreEqual(Graph network, PlanOptions options, double bound, Consumer<Plan> before) {
        try (Plan one = Plan.compile(network, options, unfolded(Providers.best()));
                Plan other = Plan.compile(network, options, Providers.best())) {
            for (Plan plan : new Plan[] {one, other}) {
                before.accept(TwinPlans.randomised(plan));
            }
            for (int n : new int[] {BATCH, 1}) {
                TwinPlans.compare("scores", predict(one, n), predict(other, n), bound);
            }
        }
    }

    private static float[] predict(Plan plan, int n) {
        plan.forward(TwinPlans.images(plan, n), n);
        return plan.logits();
    }

    private static KernelProvider unfolded(KernelProvider inner) {
        return new DelegatingProvider(inner) {
            @Override
            public Optional<Kernel> fold(List<FusedStep> chain) {
                return Optional.empty();
            }
        };
    }

    /** A convolution that other layers read is not folded. */
    @Test
    void foldsWhereItCan() {
        Assumptions.assumeTrue(Providers.best() instanceof OneDnnKernels);
        int[] folded = {0};
        KernelProvider counting = new DelegatingProvider(Providers.best()) {
            @Override
            public Optional<Kernel> fold(List<FusedStep> chain) {
                Optional<Kernel> kernel = super.fold(chain);
                assertEquals(folds(chain.stream().map(FusedStep::operation).toList()), kernel.isPresent());
                folded[0] += kernel.isPresent() ? 1 : 0;
                return kernel;
            }
        };
        try (Plan plan = Plan.compile(images(), training(), counting)) {
            assertEquals(0, folded[0], "training does without");
            predict(plan, BATCH);
            assertEquals(4, folded[0]);
        }
    }
}
