package org.gabor.engine.bench;

import java.util.List;

/**
 * The measurements of a benchmark.
 *
 * @param stepSeconds the median time of a step
 * @param flops operations of a step: two for each multiply-accumulate of its passes, of which training has three
 * @param limit operations per second of the machine's best convolution in the same precision
 * @param peakBytes the peak resident memory of the process
 * @param layers in the network's order
 */
public record BenchmarkResult(double stepSeconds, double flops, double limit, long peakBytes, List<LayerTime> layers) {

    public BenchmarkResult {
        layers = List.copyOf(layers);
    }

    /** Billions of operations per second. */
    public double gflops() {
        return flops / stepSeconds * 1e-9;
    }

    public double shareOfLimit() {
        return flops / stepSeconds / limit;
    }
}
