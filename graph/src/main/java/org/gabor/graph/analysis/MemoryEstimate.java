package org.gabor.graph.analysis;

import org.gabor.graph.layer.ParameterSpec;

/**
 * How much memory a network needs, in bytes, every value a 4-byte float. With P trainable parameters, S running
 * statistics and A activations per example:
 * <pre>
 * weights  = 4 · (P + S)
 * training = weights + 4 · (P gradients + P velocities, with momentum) + 4 · 2 · batch · A
 * </pre>
 * The 2 is for each activation and its gradient. Buffers that one layer needs while it computes are not counted.
 *
 * @param weights what a checkpoint holds
 * @param training what a training step holds
 */
public record MemoryEstimate(long weights, long training) {

    private static final int FLOAT_BYTES = 4;

    public static MemoryEstimate of(Inference inference, int batch, boolean momentum) {
        Cost cost = Cost.of(inference);
        long weights = inference.shapes().keySet().stream()
                .flatMap(id -> inference.parameters(id).stream())
                .mapToLong(ParameterSpec::size)
                .sum();
        long perParameter = momentum ? 2 : 1;
        long training = weights + perParameter * cost.parameters() + 2L * batch * cost.activations();
        return new MemoryEstimate(FLOAT_BYTES * weights, FLOAT_BYTES * training);
    }
}
