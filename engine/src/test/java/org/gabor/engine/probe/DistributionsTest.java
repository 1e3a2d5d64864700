package org.gabor.engine.probe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.gabor.engine.WithAndWithoutOneDnn;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.compute.params.Parameter;
import org.gabor.engine.compute.plan.FrozenParameters;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.optim.Optimizer;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.probe.Distributions.Running;
import org.gabor.engine.task.Batch;
import org.gabor.engine.task.Label;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;

/** Sums over copies of the plan's weights and gradients are the truth. 17 and 5 channels are padded in oneDNN's formats. */
@WithAndWithoutOneDnn
class DistributionsTest {

    private static final int BATCH = 3;
    private static final double FOUR_DIGITS = 6e-4;
    private static final Graph NETWORK = NetworkBuilder.network("Odd", new FeatureMap(3, 9, 9), x -> x.then("a", Conv2d.of(17, 3))
            .then("norm", BatchNorm2d.DEFAULT).then("b", Conv2d.of(5, 3)).then("flat", new Flatten()).then("wide", Linear.of(200))
            .then("fc", Linear.of(3)));

    private static void afterBackward(BiConsumer<Plan, Batch> check) {
        try (Plan plan = Plan.compile(NETWORK, PlanOptions.training(BATCH, 0))) {
            plan.initialize(Initialization.KAIMING_UNIFORM, 1);
            float[] images = new float[BATCH * 3 * 9 * 9];
            for (int i = 0; i < images.length; i++) {
                images[i] = (float) Math.sin(i);
            }
            Batch batch = plan.batchOf(images, Label.all(new int[BATCH]));
            plan.gradients(batch);
            check.accept(plan, batch);
        }
    }

    @Test
    void aGradientNormIsTheRootOfTheSumOfSquares() {
        afterBackward((plan, _) -> {
            GradientNorms seen = GradientNorms.look(plan).orElseThrow();
            assertEquals(List.of("a.weight", "b.weight", "wide.weight", "fc.weight"), List.copyOf(seen.norms().keySet()));
            seen.norms().forEach((key, norm) -> {
                double squares = 0;
                for (float value : parameter(plan, key).gradient()) {
                    squares += (double) value * value;
                }
                assertTrue(norm > 0, key);
                assertEquals(Math.sqrt(squares), norm, FOUR_DIGITS * norm, key);
            });
        });
    }

    @Test
    void aSmallTensorIsReadWhole() {
        afterBackward((plan, _) -> Distributions.look(plan).orElseThrow().tensors().stream()
                .filter(tensor -> parameter(plan, tensor.parameter()).size() <= Distributions.MOST_VALUES).forEach(tensor -> {
                    check(parameter(plan, tensor.parameter()).read(), tensor.values(), FOUR_DIGITS);
                    check(parameter(plan, tensor.parameter()).gradient(), tensor.gradients(), FOUR_DIGITS);
                }));
    }

    /** Of 25,000 weights, 10,000 give the quantiles to about a hundredth of the range. */
    @Test
    void aLargeTensorIsSampled() {
        afterBackward((plan, _) -> {
            Parameter wide = parameter(plan, "wide.weight");
            assertTrue(wide.size() > 2 * Distributions.MOST_VALUES, wide.size() + " values");
            Distributions.Weights seen = Distributions.look(plan).orElseThrow().tensors().stream()
                    .filter(tensor -> tensor.parameter().equals("wide.weight")).findFirst().orElseThrow();
            assertEquals(Distributions.MOST_VALUES, seen.values().bins().stream().mapToInt(Integer::intValue).sum());
            check(wide.read(), seen.values(), 0.03);
        });
    }

    @Test
    void aBatchNormHasTheRangeOfItsRunningStatistics() {
        afterBackward((plan, _) -> {
            Running norm = Distributions.look(plan).orElseThrow().norms().getFirst();
            float[] means = sorted(parameter(plan, "norm.running_mean"));
            float[] variances = sorted(parameter(plan, "norm.running_var"));
            assertEquals("norm", norm.path());
            assertEquals(means[0], norm.leastMean(), FOUR_DIGITS);
            assertEquals(means[means.length - 1], norm.mostMean(), FOUR_DIGITS);
            assertEquals(variances[0], norm.leastVariance(), FOUR_DIGITS);
            assertEquals(variances[variances.length - 1], norm.mostVariance(), FOUR_DIGITS);
        });
    }

    /** Decay, momentum and clipping overwrite gradients, so that what is seen before a step must not change it. */
    @Test
    void lookingDoesNotChangeAStep() {
        assertArrayEquals(stepped(_ -> 0),
                stepped(plan -> GradientNorms.look(plan).hashCode() + Distributions.look(plan).hashCode()));
    }

    private static float[] stepped(Function<Plan, Integer> look) {
        float[][] weights = new float[1][];
        afterBackward((plan, batch) -> {
            OptimizerSpec sgd = new OptimizerSpec.Sgd(0.9, true, 0.1);
            try (Optimizer optimizer = Optimizer.of(sgd, Optional.of(0.1), plan.parameters().vector())) {
                for (int step = 0; step < 3; step++) {
                    plan.gradients(batch);
                    look.apply(plan);
                    plan.update(optimizer, 0.1);
                }
            }
            weights[0] = parameter(plan, "a.weight").read();
        });
        return weights[0];
    }

    @Test
    void frozenWeightsHaveNone() {
        FrozenParameters all = new FrozenParameters(List.of("a.*", "norm.*", "b.*", "wide.*", "fc.weight"));
        try (Plan plan = Plan.compile(NETWORK, PlanOptions.training(BATCH, 0).withFrozen(all))) {
            assertTrue(GradientNorms.look(plan).isEmpty());
            assertTrue(Distributions.look(plan).isEmpty());
        }
    }

    private static void check(float[] values, Spread spread, double tolerance) {
        double sum = 0;
        double squares = 0;
        for (float value : values) {
            sum += value;
            squares += (double) value * value;
        }
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        double range = tolerance * ((double) sorted[sorted.length - 1] - sorted[0]);
        double mean = sum / values.length;
        assertEquals(mean, spread.mean(), range);
        assertEquals(Math.sqrt(squares / values.length - mean * mean), spread.std(), range);
        for (int q = 0; q < Spread.SHARES.size(); q++) {
            assertEquals(sorted[(int) Math.round(Spread.SHARES.get(q) * (values.length - 1))], spread.quantiles().get(q),
                    Math.max(range, 0.02 * range / tolerance));
        }
    }

    private static Parameter parameter(Plan plan, String key) {
        return plan.parameters().find(key).orElseThrow();
    }

    private static float[] sorted(Parameter parameter) {
        float[] values = parameter.read();
        Arrays.sort(values);
        return values;
    }
}
