package org.gabor.engine.compute.nd4j.array;

import java.util.stream.LongStream;
import org.bytedeco.javacpp.FloatPointer;
import org.gabor.engine.memory.HostStorage;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.Storage;
import org.gabor.engine.memory.View;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** ND4J arrays over memory that plans own. */
public final class NdArrays {

    private NdArrays() {}

    /** An array that shares the view's values. Throws {@link IllegalStateException} if they are not plain. */
    public static INDArray of(View view) {
        view.requirePlain();
        long[] dims = view.format().extents();
        return switch (view.storage()) {
            case ArrayStorage own -> own.array(view.offset(), dims);
            case HostStorage host -> wrap(host, view.offset(), dims);
            case Storage other -> throw new IllegalArgumentException("ND4J does not reach " + other.getClass().getName() + ".");
        };
    }

    private static INDArray wrap(HostStorage host, long offset, long[] dims) {
        long length = LongStream.of(dims).reduce(1, Math::multiplyExact);
        FloatPointer floats = new FloatPointer(host.pointer(offset));
        floats.capacity(length);
        DataBuffer buffer = Nd4j.createBuffer(floats, length, DataType.FLOAT);
        return Nd4j.create(buffer, dims, Nd4j.getStrides(dims, 'c'), 0, 'c');
    }

    /** Zeros with these dimensions in C order, freed with the resources. */
    public static INDArray zeros(Resources resources, long... dims) {
        INDArray array = Nd4j.create(DataType.FLOAT, dims, 'c');
        resources.keep(new ArrayStorage(array));
        return array;
    }
}
