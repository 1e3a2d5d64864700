package org.gabor.engine.bench;

import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.memory.Precision;

/**
 * What to measure.
 *
 * @param network as {@link org.gabor.graph.io.GraphJson} writes it
 * @param batch images per step
 * @param steps measured, after those that warm up
 * @param predict whether the network only predicts, rather than learn by plain SGD
 */
public record BenchmarkSpec(String network, int batch, int steps, Precision precision, boolean predict) {

    /** What the network is compiled for. */
    public PlanOptions options() {
        return (predict ? PlanOptions.prediction(batch) : PlanOptions.training(batch, 1)).withPrecision(precision);
    }
}
