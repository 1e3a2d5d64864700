package org.gabor.engine.bench;

import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.data.NoiseDataset;
import org.gabor.engine.memory.Precision;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;

/** Measures the peak performance of this machine. */
final class MachineLimit {

    private static final int CHANNELS = 256;
    private static final int SIDE = 28;
    private static final int BATCH = 16;
    private static final double OPERATIONS = 2.0 * BATCH * CHANNELS * CHANNELS * 9 * SIDE * SIDE;
    private static final int TRIES = 12;

    private MachineLimit() {}

    /** Operations per second of one 3×3 convolution with a high arithmetic intensity: the best of a few runs. */
    static double measure(Precision precision) {
        try (Plan plan = Plan.compile(convolution(), PlanOptions.prediction(BATCH).withPrecision(precision))) {
            plan.initialize(Initialization.KAIMING_UNIFORM, 1);
            float[] images = NoiseDataset.of(BATCH * plan.inputShape().size());
            double best = 0;
            for (int i = 0; i < TRIES; i++) {
                double before = plan.stepTimes().getFirst().forwardSeconds();
                plan.forward(images, BATCH);
                best = Math.max(best, OPERATIONS / (plan.stepTimes().getFirst().forwardSeconds() - before));
            }
            return best;
        }
    }

    private static Graph convolution() {
        return NetworkBuilder.network("One convolution", new FeatureMap(CHANNELS, SIDE, SIDE), x -> x
                .then("conv", Conv2d.of(CHANNELS, 3).withPadding(1))
                .then("pool", AdaptiveAvgPool2d.of(1))
                .then("flatten", new Flatten()));
    }
}
