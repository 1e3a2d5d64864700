package org.gabor.engine.compute.kernel;

/**
 * A hash that turns counters into random bits (Steele, Lea and Flood 2014, <i>Fast splittable pseudorandom number
 * generators</i>).
 */
public final class SplitMix64 {

    /** 2⁶⁴ divided by the golden ratio: the increment of the generator's counter. */
    public static final long STEP = 0x9E3779B97F4A7C15L;

    private SplitMix64() {}

    public static long hash(long counter) {
        long z = counter + STEP;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** A seed that depends on every character of {@code name}. */
    public static long hash(String name) {
        return name.chars().asLongStream().reduce(0, (hash, c) -> hash(hash ^ c));
    }
}
