package org.gabor.engine.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Random;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.compute.params.Parameter;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.optim.Optimizer;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.task.Label;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;

/** The padding of oneDNN's weight formats stays zero: a parameter's norm is that of its elements only. */
class FilledUpTest {

    private static final int BATCH = 7;
    private static final int PIXELS = 3 * 9 * 9;

    @Test
    void normsAreThoseOfTheNumbers() {
        var network = NetworkBuilder.network("Odd", new FeatureMap(3, 9, 9), x -> x.then("a", Conv2d.of(17, 3))
                .then("b", Conv2d.of(5, 3)).then("flat", new Flatten()).then("fc", Linear.of(3)));
        try (Plan plan = Plan.compile(network, PlanOptions.training(BATCH, 0));
                Optimizer adam = Optimizer.of(OptimizerSpec.Adam.DEFAULT, Optional.of(0.1), plan.parameters().vector())) {
            plan.initialize(Initialization.KAIMING_UNIFORM, 1);
            float[] images = new float[BATCH * PIXELS];
            Random random = new Random(2);
            for (int i = 0; i < images.length; i++) {
                images[i] = (float) random.nextGaussian();
            }
            for (int step = 0; step < 3; step++) {
                plan.trainStep(plan.batchOf(images, Label.all(new int[BATCH])), adam, 0.01);
            }
            for (Parameter parameter : plan.parameters()) {
                double expected = norm(parameter.read());
                assertEquals(expected, plan.parameters().vector().norm(parameter.name()), 1e-6 * expected, parameter.name());
            }
        }
    }

    private static double norm(float[] numbers) {
        double squares = 0;
        for (float number : numbers) {
            squares += (double) number * number;
        }
        return Math.sqrt(squares);
    }
}
