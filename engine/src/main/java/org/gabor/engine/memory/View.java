package org.gabor.engine.memory;

import java.util.Objects;
import java.util.function.DoubleSupplier;

/**
 * A tensor in memory.
 *
 * @param offset of its first element, in bytes
 */
public record View(Storage storage, long offset, Format format) {

    /** The number of elements that are copied at once. */
    private static final int STRETCH = 1 << 16;

    /** The number of neighbours in a sample. */
    private static final int SAMPLED = 64;

    public View {
        Objects.checkFromIndexSize(offset, format.bytes(), storage.bytes());
    }

    /** Writes all values, in plain order; throws {@link IllegalStateException} if the format is not plain. */
    public void write(float[] values) {
        write(values, 0);
    }

    /** As above, from index {@code first} of {@code values} on. */
    void write(float[] values, int first) {
        requirePlain();
        storage.write(offset, values, first, length(values, first));
    }

    /** Writes all values, in plain order, in chunks, so that they are never all on the heap. */
    public void fill(DoubleSupplier next) {
        requirePlain();
        float[] stretch = new float[(int) Math.min(STRETCH, format.size())];
        for (long start = 0; start < format.size(); start += stretch.length) {
            int n = (int) Math.min(stretch.length, format.size() - start);
            for (int i = 0; i < n; i++) {
                stretch[i] = (float) next.getAsDouble();
            }
            storage.write(offset + start * Float.BYTES, stretch, 0, n);
        }
    }

    /** Reads all values, in plain order; throws {@link IllegalStateException} if the format is not plain. */
    public void read(float[] into) {
        read(into, 0);
    }

    /** As above, from index {@code first} of {@code into} on. */
    void read(float[] into, int first) {
        requirePlain();
        storage.read(offset, into, first, length(into, first));
    }

    private int length(float[] values, int first) {
        int length = Math.toIntExact(format.size());
        Objects.checkFromIndexSize(first, length, values.length);
        return length;
    }

    /** Throws {@link IllegalStateException} if its values are not plain. */
    public void requirePlain() {
        if (!format.isPlain()) {
            throw new IllegalStateException("This tensor is not plain: " + format);
        }
    }

    /**
     * {@code n} values in memory order, in short stretches that are spread evenly. The format must be in single precision,
     * without padding, and have at least {@code n} values.
     */
    public float[] sample(int n) {
        float[] sample = new float[n];
        for (int done = 0; done < n; done += SAMPLED) {
            int length = Math.min(SAMPLED, n - done);
            long start = (format.size() - length) * done / n;
            storage.read(offset + start * Float.BYTES, sample, done, length);
        }
        return sample;
    }

    /** The same memory, interpreted in another format. */
    public View as(Format other) {
        return new View(storage, offset, other);
    }
}
