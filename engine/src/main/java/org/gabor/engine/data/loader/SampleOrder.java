package org.gabor.engine.data.loader;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** The order in which images are read. */
public final class SampleOrder {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private SampleOrder() {}

    public static int[] sequential(int count) {
        return IntStream.range(0, count).toArray();
    }

    /** A uniformly random order (Fisher and Yates), reproducible from the seed and the epoch. */
    public static int[] shuffled(int count, long seed, int epoch) {
        RandomGenerator random = new SplittableRandom(seed ^ epoch * GOLDEN_GAMMA);
        int[] order = sequential(count);
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }
}
