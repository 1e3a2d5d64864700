package org.gabor.engine.compute.nd4j.array;

import java.util.stream.LongStream;
import org.bytedeco.javacpp.FloatPointer;
import org.gabor.engine.memory.Storage;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.concurrency.AffinityManager.Location;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Memory that ND4J manages, on the GPU if ND4J computes there. */
public final class ArrayStorage implements Storage {

    private final INDArray floats;

    /** Takes ownership of the array, and closes it. */
    ArrayStorage(INDArray floats) {
        this.floats = floats;
    }

    public static ArrayStorage allocate(long bytes) {
        return new ArrayStorage(Nd4j.create(DataType.FLOAT, Math.max(1, Math.ceilDiv(bytes, Float.BYTES))));
    }

    @Override
    public long bytes() {
        return floats.length() * Float.BYTES;
    }

    /** The values from byte {@code offset} on, in C order, as an array that shares them. */
    INDArray array(long offset, long... dims) {
        long first = offset / Float.BYTES;
        long length = LongStream.of(dims).reduce(1, Math::multiplyExact);
        return floats.get(NDArrayIndex.interval(first, first + length)).reshape('c', dims);
    }

    @Override
    public void write(long offset, float[] values, int first, int length) {
        host().position(offset / Float.BYTES).put(values, first, length);
        Nd4j.getAffinityManager().tagLocation(floats, Location.HOST);
    }

    @Override
    public void read(long offset, float[] into, int first, int length) {
        Nd4j.getAffinityManager().ensureLocation(floats, Location.HOST);
        host().position(offset / Float.BYTES).get(into, first, length);
    }

    private FloatPointer host() {
        return new FloatPointer(floats.data().addressPointer());
    }

    @Override
    public void close() {
        floats.close();
    }
}
