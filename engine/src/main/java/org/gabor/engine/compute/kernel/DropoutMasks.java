package org.gabor.engine.compute.kernel;

/**
 * Zeros with probability p, else 1 / (1 − p), so that the mean of what is multiplied by them stays. Each value has its own
 * random number, a function of seed and place alone: runs repeat whatever the threads do, on any provider's kernels.
 */
public final class DropoutMasks {

    private final float kept;
    private final long threshold;

    public DropoutMasks(double p) {
        kept = (float) (1 / (1 - p));
        threshold = (long) (p * (1L << 53));
    }

    /** Fills all of {@code into}, whose places are those of a tensor in plain order. */
    public void draw(long seed, float[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = SplitMix64.hash(seed + i * SplitMix64.STEP) >>> 11 < threshold ? 0 : kept;
        }
    }
}
