package org.gabor.engine.data;

import java.util.random.RandomGeneratorFactory;

/** Images of noise, the same for every run. */
public final class NoiseDataset {

    private NoiseDataset() {}

    /** Values from [0, 1). */
    public static float[] of(long size) {
        float[] values = new float[Math.toIntExact(size)];
        var random = RandomGeneratorFactory.of("SplittableRandom").create(1);
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }
}
