package org.gabor.engine.memory;

/**
 * Memory at a fixed address until it is closed; initially zero. Each provider of kernels has its own kind, which its kernels
 * access directly; others copy values in and out.
 */
public interface Storage extends AutoCloseable {

    long bytes();

    /** Copies {@code length} single-precision values, from index {@code first} on, to byte {@code offset}. */
    void write(long offset, float[] values, int first, int length);

    /**
     * Reads into {@code length} elements, from index {@code first} on, the single-precision values from byte {@code offset} on.
     */
    void read(long offset, float[] into, int first, int length);

    @Override
    void close();
}
