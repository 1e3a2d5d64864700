package org.gabor.engine.compute.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.compute.params.Parameter;
import org.gabor.engine.optim.Loss;
import org.gabor.engine.task.Label;
import org.gabor.engine.task.Target;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;

class FrozenParametersTest {

    private static final Graph NETWORK = NetworkBuilder.network("Tiny", new FeatureMap(1, 5, 5), x -> x
            .then("conv1", Conv2d.of(2, 3)).then("norm", BatchNorm2d.DEFAULT).then("act", Activation.SIGMOID)
            .then("conv2", Conv2d.of(2, 2)).then("flat", new Flatten()).then("fc", Linear.of(3)));

    @Test
    void starsStandForAnyCharacters() {
        FrozenParameters frozen = new FrozenParameters(List.of("features.*", "*.bias", "head.weight"));
        assertTrue(frozen.holds("features.0.weight"));
        assertTrue(frozen.holds("head.bias"));
        assertTrue(frozen.holds("head.weight"));
        assertFalse(frozen.holds("head.weights"));
        assertFalse(frozen.holds("featuresX0"));
    }

    /** A frozen batch norm is a fixed scaling: the loss in training equals the prediction's, and gradients pass it correctly. */
    @Test
    void gradientsThroughAFrozenNormAreFiniteDifferences() {
        PlanOptions options =
                new PlanOptions(4, 1, false, Loss.CrossEntropy.DEFAULT).withFrozen(new FrozenParameters(List.of("norm.*")));
        Random random = new Random(3);
        float[] images = new float[4 * 25];
        for (int i = 0; i < images.length; i++) {
            images[i] = (float) random.nextGaussian();
        }
        List<Target> targets = Label.all(0, 1, 2, 1);
        try (Plan plan = Plan.compile(NETWORK, options)) {
            plan.initialize(Initialization.KAIMING_UNIFORM, 2);
            plan.parameters().find("norm.running_mean").orElseThrow().write(new float[] {0.3f, -0.2f});
            plan.parameters().find("norm.running_var").orElseThrow().write(new float[] {0.5f, 2});
            plan.parameters().find("norm.weight").orElseThrow().write(new float[] {1.5f, -0.7f});
            double loss = plan.gradients(plan.batchOf(images, targets)).loss();
            assertEquals(plan.evaluate(plan.batchOf(images, targets)).lossSum() / 4, loss, 1e-6);
            Parameter weight = plan.parameters().find("conv1.weight").orElseThrow();
            plan.gradients(plan.batchOf(images, targets));
            float[] gradient = weight.gradient();
            float[] values = weight.read();
            for (int i = 0; i < values.length; i++) {
                double slope = (lossAt(plan, weight, values, i, 0.01f, images, targets)
                        - lossAt(plan, weight, values, i, -0.01f, images, targets)) / 0.02;
                assertEquals(slope, gradient[i], 2e-3 * Math.max(0.05, Math.abs(slope)), "weight " + i);
            }
            assertThrows(IllegalStateException.class, () -> plan.parameters().find("norm.weight").orElseThrow().gradient());
        }
    }

    private static double lossAt(Plan plan, Parameter weight, float[] values, int i, float step, float[] images,
                                 List<Target> targets) {
        float[] moved = values.clone();
        moved[i] += step;
        weight.write(moved);
        double loss = plan.gradients(plan.batchOf(images, targets)).loss();
        weight.write(values);
        return loss;
    }
}
