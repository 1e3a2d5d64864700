package org.gabor.graph.compare;

import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.Depth;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.analysis.MemoryEstimate;

/**
 * The cost of a whole network.
 *
 * @param parameters trainable values
 * @param macs multiply-accumulates of one sample's forward pass
 * @param memory in bytes: the weights, and a training step of {@link #BATCH} samples by gradient descent with momentum
 * @param depth as papers count it, see {@link Depth}
 */
public record Totals(long parameters, long macs, MemoryEstimate memory, int depth) {

    public static final int BATCH = 32;

    private static final int MOMENTUM = 1;

    static Totals of(Inference inference, Cost cost) {
        return new Totals(cost.parameters(), cost.macs(), MemoryEstimate.of(inference, BATCH, MOMENTUM), Depth.of(inference));
    }
}
