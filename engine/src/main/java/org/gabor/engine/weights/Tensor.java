package org.gabor.engine.weights;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Values with a shape. */
public final class Tensor {

    private final List<Integer> dims;
    private final Supplier<float[]> source;

    private Tensor(List<Integer> dims, Supplier<float[]> source) {
        this.dims = List.copyOf(dims);
        this.source = source;
    }

    /**
     * @param dims dimensions; their product is the number of values, 1 for none
     * @param values in C order
     */
    public Tensor(List<Integer> dims, float[] values) {
        this(dims, () -> values);
        requireSize(values);
    }

    /** A tensor that reads its values on each request, so that a network's values are never all on the heap. */
    public static Tensor of(List<Integer> dims, Supplier<float[]> source) {
        Objects.requireNonNull(source);
        return new Tensor(dims, source);
    }

    public List<Integer> dims() {
        return dims;
    }

    /** The values in C order. */
    public float[] values() {
        float[] values = source.get();
        requireSize(values);
        return values;
    }

    private void requireSize(float[] values) {
        if (size() != values.length) {
            throw new IllegalArgumentException("A tensor of %s doesn't match %d values."
                    .formatted(dims, values.length));
        }
    }

    /** The number of values. */
    public long size() {
        return size(dims);
    }

    static long size(List<Integer> dims) {
        return dims.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    }
}
