package org.gabor.engine.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabor.engine.WithAndWithoutOneDnn;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.compute.plan.FrozenParameters;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.optim.Optimizer;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.task.Label;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;

/** Sums of squares over a copy of the weights are the truth. 17 and 5 channels are padded in oneDNN's formats. */
@WithAndWithoutOneDnn
class WeightNormsTest {

    private static final int BATCH = 3;
    private static final Graph NETWORK = NetworkBuilder.network("Odd", new FeatureMap(3, 9, 9), x -> x.then("a", Conv2d.of(17, 3))
            .then("norm", BatchNorm2d.DEFAULT).then("b", Conv2d.of(5, 3)).then("flat", new Flatten()).then("fc", Linear.of(3)));

    @Test
    void eachWeightTensorHasTheRootOfItsSumOfSquares() {
        try (Plan plan = Plan.compile(NETWORK, PlanOptions.training(BATCH, 0));
                Optimizer adam = Optimizer.of(OptimizerSpec.Adam.DEFAULT, Optional.of(0.1), plan.parameters().vector())) {
            plan.initialize(Initialization.KAIMING_UNIFORM, 1);
            Map<String, Double> before = check(plan);
            assertEquals(List.of("a.weight", "b.weight", "fc.weight"), List.copyOf(before.keySet()));
            float[] images = new float[BATCH * 3 * 9 * 9];
            for (int i = 0; i < images.length; i++) {
                images[i] = (float) Math.sin(i);
            }
            plan.trainStep(plan.batchOf(images, Label.all(new int[BATCH])), adam, 0.1);
            Map<String, Double> after = check(plan);
            before.forEach((key, norm) -> assertNotEquals(norm, after.get(key), key));
        }
    }

    @Test
    void theyFollowTheWeights() {
        try (Plan plan = Plan.compile(NETWORK, PlanOptions.training(BATCH, 0))) {
            plan.initialize(Initialization.KAIMING_UNIFORM, 1);
            double before = check(plan).get("b.weight");
            float[] values = plan.parameters().find("b.weight").orElseThrow().read();
            for (int i = 0; i < values.length; i++) {
                values[i] *= 3;
            }
            plan.parameters().find("b.weight").orElseThrow().write(values);
            assertEquals(3 * before, check(plan).get("b.weight"), 1e-5 * before);
        }
    }

    @Test
    void frozenWeightsHaveNone() {
        FrozenParameters all = new FrozenParameters(List.of("a.*", "norm.*", "b.*"));
        try (Plan plan = Plan.compile(NETWORK, PlanOptions.training(BATCH, 0).withFrozen(all))) {
            assertEquals(List.of("fc.weight"), List.copyOf(WeightNorms.look(plan).orElseThrow().norms().keySet()));
        }
    }

    private static Map<String, Double> check(Plan plan) {
        Map<String, Double> norms = WeightNorms.look(plan).orElseThrow().norms();
        norms.forEach((key, norm) -> {
            double squares = 0;
            for (float value : plan.parameters().find(key).orElseThrow().read()) {
                squares += (double) value * value;
            }
            assertEquals(Math.sqrt(squares), norm, 1e-6 * norm, key);
        });
        return norms;
    }
}
