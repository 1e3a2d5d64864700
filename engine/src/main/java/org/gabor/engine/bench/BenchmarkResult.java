package org.gabor.engine.bench;

import java.util.List;

/**
 * What was measured.
 *
 * @param stepSeconds the median step
 * @param flops operations of a step: two for each multiply-accumulate of its passes, three where it learns
 * @param limit operations a second of the machine's best convolution in the same precision
 * @param peakBytes the most memory that the process had resident
 * @param layers in the network's order
 */
public record BenchmarkResult(double stepSeconds, double flops, double limit, long peakBytes, List<LayerTime> layers) {

    public BenchmarkResult {
        layers = List.copyOf(layers);
    }

    /** Operations a second, in billions. */
    public double gflops() {
        return flops / stepSeconds * 1e-9;
    }

    public double shareOfLimit() {
        return flops / stepSeconds / limit;
    }
}
