package org.gabor.engine.bench;

import java.util.random.RandomGeneratorFactory;

/** Pictures of noise. */
final class Noise {

    private Noise() {}

    /** Values from [0, 1). */
    static float[] of(long size) {
        float[] values = new float[Math.toIntExact(size)];
        var random = RandomGeneratorFactory.of("SplittableRandom").create(1);
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }
}
