package org.gabor.engine.memory;

import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Native memory that stays in one place until it is closed, zeros at first. */
public interface Storage extends AutoCloseable {

    long bytes();

    /** Its {@code offset}th byte. The pointer owns nothing. */
    Pointer pointer(long offset);

    /** The numbers from its {@code offset}th byte on, in single precision and C order, as an array of ND4J's that shares them. */
    INDArray array(long offset, long... dims);

    /** Copies {@code length} values from the {@code first}th on, in single precision, to the {@code offset}th byte. */
    void write(long offset, float[] values, int first, int length);

    /** Fills {@code length} places from the {@code first}th on, in single precision, from the {@code offset}th byte. */
    void read(long offset, float[] into, int first, int length);

    @Override
    void close();
}
