package org.gabor.engine.memory;

import java.util.stream.LongStream;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.concurrency.AffinityManager.Location;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Memory that ND4J keeps, on the GPU too, where that is what it computes with. */
public final class ArrayStorage implements Storage {

    private final INDArray floats;

    public ArrayStorage(long bytes) {
        floats = Nd4j.create(DataType.FLOAT, Math.max(1, Math.ceilDiv(bytes, Float.BYTES)));
    }

    @Override
    public long bytes() {
        return floats.length() * Float.BYTES;
    }

    @Override
    public Pointer pointer(long offset) {
        return host().position(offset / Float.BYTES);
    }

    @Override
    public INDArray array(long offset, long... dims) {
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
