package org.gabor.engine.data.augment;

import org.gabor.engine.data.Transform.Mixup;

/**
 * {@link Mixup} over one batch: each image is blended with the next one, the last with the first. As an epoch's order is
 * random, so are the partners. For one thread.
 */
public final class MixupBatch {

    /** Separates these random values from those of earlier steps. */
    private static final long STREAM = 0x6D69787570L;

    private final Mixup mixup;
    private final SampleRandom chance;
    private final float[] first;

    /** @param size values of one image */
    public MixupBatch(Mixup mixup, int size, long seed, int epoch) {
        this.mixup = mixup;
        this.chance = new SampleRandom(seed ^ STREAM, epoch);
        this.first = new float[size];
    }

    /** The share of image {@code i} in its mixture. */
    public float share(int i) {
        chance.begin(i);
        return (float) chance.beta(mixup.alpha());
    }

    /** Blends the first {@code count} images in place, row i keeping {@code shares[i]} of itself. */
    public void apply(float[] images, float[] shares, int count) {
        int size = first.length;
        System.arraycopy(images, 0, first, 0, size);
        for (int i = 0; i < count - 1; i++) {
            blend(images, i * size, images, (i + 1) * size, shares[i]);
        }
        blend(images, (count - 1) * size, first, 0, shares[count - 1]);
    }

    private void blend(float[] images, int offset, float[] partners, int partner, float share) {
        for (int i = 0; i < first.length; i++) {
            images[offset + i] = share * images[offset + i] + (1 - share) * partners[partner + i];
        }
    }
}
