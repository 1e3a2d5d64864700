package org.gabor.engine.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Native memory and handles that are freed together, the last one first. */
public final class Resources implements AutoCloseable {

    private final Deque<Runnable> releases = new ArrayDeque<>();
    private long bytes;

    /** Zeros of these extents in C order. */
    public INDArray zeros(long... dims) {
        INDArray array = Nd4j.create(DataType.FLOAT, dims, 'c');
        bytes += array.length() * Float.BYTES;
        releases.push(array::close);
        return array;
    }

    /** Zeros in memory of their own. */
    public View allocate(Format format) {
        return new View(keep(new NativeStorage(format.bytes())), 0, format);
    }

    public <S extends Storage> S keep(S storage) {
        bytes += storage.bytes();
        releases.push(storage::close);
        return storage;
    }

    public <T extends AutoCloseable> T closeLater(T handle) {
        releases.push(() -> close(handle));
        return handle;
    }

    /** Bytes of all arrays and storages. */
    public long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        while (!releases.isEmpty()) {
            releases.pop().run();
        }
    }

    private static void close(AutoCloseable handle) {
        try {
            handle.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
