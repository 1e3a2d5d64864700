package org.gabor.engine.memory;

/**
 * Memory that stays in one place until it is closed, zeros at first. Each provider of kernels has its own kind, and knows how its
 * kernels reach it; others copy values in and out.
 */
public interface Storage extends AutoCloseable {

    long bytes();

    /** Copies {@code length} values from the {@code first}th on, in single precision, to the {@code offset}th byte. */
    void write(long offset, float[] values, int first, int length);

    /**
     * Reads into {@code length} elements, from index {@code first} on, the single-precision values from byte {@code offset} on.
     */
    void read(long offset, float[] into, int first, int length);

    @Override
    void close();
}
