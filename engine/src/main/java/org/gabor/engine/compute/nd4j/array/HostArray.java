package org.gabor.engine.compute.nd4j.array;

import java.util.Objects;
import java.util.function.DoubleSupplier;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.concurrency.AffinityManager.Location;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Copies between a {@code float[]} and a contiguous array, without temporary arrays. */
public final class HostArray {

    private static final int STRETCH = 1 << 16;

    private final INDArray array;
    private final FloatPointer pointer;

    public HostArray(INDArray array) {
        this.array = array;
        this.pointer = new FloatPointer(array.data().addressPointer());
    }

    /** Writes the first {@code array.length()} values; throws {@link IndexOutOfBoundsException} if there are fewer. */
    public void write(float[] values) {
        pointer.put(values, 0, length(values));
        Nd4j.getAffinityManager().tagLocation(array, Location.HOST);
    }

    /** Writes all values in C order, in chunks, so that they are never all on the heap. */
    public void fill(DoubleSupplier next) {
        float[] stretch = new float[(int) Math.min(STRETCH, array.length())];
        FloatPointer place = new FloatPointer(pointer);
        for (long start = 0; start < array.length(); start += stretch.length) {
            int n = (int) Math.min(stretch.length, array.length() - start);
            for (int i = 0; i < n; i++) {
                stretch[i] = (float) next.getAsDouble();
            }
            place.position(pointer.position() + start).put(stretch, 0, n);
        }
        Nd4j.getAffinityManager().tagLocation(array, Location.HOST);
    }

    /** Fills the first {@code array.length()} elements; throws {@link IndexOutOfBoundsException} if there are fewer. */
    public void read(float[] into) {
        Nd4j.getAffinityManager().ensureLocation(array, Location.HOST);
        pointer.get(into, 0, length(into));
    }

    /** Checks the length, because native code would copy past the end. */
    private int length(float[] values) {
        int length = Math.toIntExact(array.length());
        Objects.checkFromIndexSize(0, length, values.length);
        return length;
    }
}
