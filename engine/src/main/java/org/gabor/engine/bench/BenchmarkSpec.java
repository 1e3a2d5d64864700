package org.gabor.engine.bench;

import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.memory.Precision;

/**
 * The settings of a benchmark.
 *
 * @param network as JSON: {@link org.gabor.graph.io.GraphJson}
 * @param batch images per step
 * @param steps measured steps, after the warm-up
 * @param predict whether the network only predicts; if not, it trains with plain SGD
 */
public record BenchmarkSpec(String network, int batch, int steps, Precision precision, boolean predict) {

    /** The options with which the network is compiled. */
    public PlanOptions options() {
        return (predict ? PlanOptions.prediction(batch) : PlanOptions.training(batch, 1)).withPrecision(precision);
    }
}
