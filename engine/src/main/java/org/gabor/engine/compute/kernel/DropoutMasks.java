package org.gabor.engine.compute.kernel;

/**
 * Masks of zeros with probability p, else 1 / (1 − p), which keeps the mean of the masked values. Each value has its own random
 * number, a function of seed and index only, so that results don't depend on threads or on the provider of the kernels.
 */
public final class DropoutMasks {

    private final float kept;
    private final long threshold;

    public DropoutMasks(double p) {
        kept = (float) (1 / (1 - p));
        threshold = (long) (p * (1L << 53));
    }

    /** Fills all of {@code into}, whose indices are those of a tensor in plain order. */
    public void draw(long seed, float[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = SplitMix64.hash(seed + i * SplitMix64.STEP) >>> 11 < threshold ? 0 : kept;
        }
    }
}
