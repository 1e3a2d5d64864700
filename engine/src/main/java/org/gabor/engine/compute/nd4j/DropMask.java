package org.gabor.engine.compute.nd4j;

import org.gabor.engine.compute.kernel.SplitMix64;
import org.gabor.engine.memory.Resources;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Zeros with probability p, else 1 / (1 − p), so that the mean of what is multiplied by it stays. Each value has its own
 * random number, a function of seed and place alone: runs repeat whatever the threads do.
 */
final class DropMask {

    private final INDArray values;
    private final HostArray upload;
    private final float[] drawn;
    private final float kept;
    private final long threshold;

    DropMask(double p, Resources resources, long... dims) {
        values = resources.zeros(dims);
        upload = new HostArray(values);
        drawn = new float[Math.toIntExact(values.length())];
        kept = (float) (1 / (1 - p));
        threshold = (long) (p * (1L << 53));
    }

    INDArray values() {
        return values;
    }

    void draw(long seed) {
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = SplitMix64.hash(seed + i * SplitMix64.STEP) >>> 11 < threshold ? 0 : kept;
        }
        upload.write(drawn);
    }
}
