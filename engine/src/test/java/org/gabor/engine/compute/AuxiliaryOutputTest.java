package org.gabor.engine.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gabor.engine.compute.nd4j.Nd4jKernels;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.compute.plan.Arena;
import org.gabor.engine.compute.plan.LiveGraph;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.compute.plan.Planner;
import org.gabor.engine.compute.plan.Stage;
import org.gabor.engine.optim.Loss;
import org.gabor.engine.task.Label;
import org.gabor.engine.task.Target;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.dsl.SymbolicTensor;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AuxiliaryOutput;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;

/** Tests a network with a second head: its share in training, and that prediction skips it. */
class AuxiliaryOutputTest {

    private static final FeatureMap IMAGE = new FeatureMap(2, 5, 5);
    private static final List<Target> TARGETS = Label.all(0, 3, 1);

    /** @param weight of the second head, which may be missing */
    private static Graph network(Optional<Double> weight) {
        return NetworkBuilder.network("Net", IMAGE, x -> {
            var trunk = x.then("conv1", Conv2d.of(3, 3)).then("act", Activation.SIGMOID);
            weight.ifPresent(w -> head(trunk).then("aux.end", new AuxiliaryOutput(w)));
            return trunk.then("conv2", Conv2d.of(3, 3)).then("f", new Flatten()).then("fc", Linear.of(4));
        });
    }

    private static SymbolicTensor head(SymbolicTensor trunk) {
        return trunk.then("aux.f", new Flatten()).then("aux.fc", Linear.of(4)).then("aux.softmax", new Softmax());
    }

    private static Plan compile(Graph graph) {
        Plan plan = Plan.compile(graph, PlanOptions.training(3, 1));
        plan.initialize(Initialization.XAVIER_UNIFORM, 1);
        return plan;
    }

    private static float[] gradient(Plan plan, String name) {
        return plan.parameters().find(name).orElseThrow().gradient();
    }

    @Test
    void aHeadThatWeighsNothingChangesNothing() {
        try (Plan with = compile(network(Optional.of(1e-30))); Plan without = compile(network(Optional.empty()))) {
            float[] images = KernelCase.images(with);
            assertEquals(without.gradients(without.batchOf(images, TARGETS)), with.gradients(with.batchOf(images, TARGETS)));
            without.parameters().forEach(parameter -> assertArrayEquals(parameter.gradient(), gradient(with, parameter.name()),
                    1e-7f, parameter.name()));
        }
    }

    /** Both heads share one trunk: its gradient and the loss are linear in the weight. */
    @Test
    void theWeightScalesTheHeadsPart() {
        try (Plan half = compile(network(Optional.of(0.5))); Plan whole = compile(network(Optional.of(1.0)));
                Plan none = compile(network(Optional.empty()))) {
            float[] images = KernelCase.images(half);
            double l0 = none.gradients(none.batchOf(images, TARGETS)).loss();
            double l1 = half.gradients(half.batchOf(images, TARGETS)).loss();
            double l2 = whole.gradients(whole.batchOf(images, TARGETS)).loss();
            assertEquals(l2 - l0, 2 * (l1 - l0), 1e-9);
            float[] g0 = gradient(none, "conv1.weight");
            float[] g1 = gradient(half, "conv1.weight");
            float[] g2 = gradient(whole, "conv1.weight");
            assertFalse(Arrays.equals(g0, g1));
            for (int i = 0; i < g0.length; i++) {
                assertEquals(g2[i] - g0[i], 2 * (g1[i] - g0[i]), 1e-6);
            }
        }
    }

    @Test
    void predictionDoesWithoutTheHead() {
        try (Plan with = compile(network(Optional.of(0.3))); Plan without = compile(network(Optional.empty()))) {
            float[] images = KernelCase.images(with);
            with.gradients(with.batchOf(images, TARGETS));
            with.forward(images, 3);
            without.forward(images, 3);
            assertArrayEquals(without.logits(), with.logits());
        }
        assertEquals(steps(network(Optional.empty()), true), steps(network(Optional.of(0.3)), true));
        assertEquals(steps(network(Optional.empty()), false) + 1, steps(network(Optional.of(0.3)), false),
                "the head's linear layer; its softmax is part of the loss");
    }

    /** The number of layers that run in prediction, or in training. */
    private static long steps(Graph graph, boolean prediction) {
        return Planner.plan(LiveGraph.of(graph), PlanOptions.training(3, 1), new Nd4jKernels(), new Arena(new Nd4jKernels()))
                .steps().stream()
                .filter(step -> step.stage() instanceof Stage.Apply && (step.predicts() || !prediction)).count();
    }

    @Test
    void otherLossesKeepTheSoftmax() {
        PlanOptions squares = new PlanOptions(3, 1, true, new Loss.MeanSquared());
        try (Plan plan = Plan.compile(network(Optional.of(0.3)), squares)) {
            plan.initialize(Initialization.XAVIER_UNIFORM, 1);
            float[] images = KernelCase.images(plan);
            GradientCheckTest.check(plan, images, plan.batchOf(images, TARGETS));
        }
    }
}
