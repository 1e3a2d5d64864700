package org.gabor.engine.weights;

import java.util.List;
import java.util.Objects;

/**
 * Numbers with a shape.
 *
 * @param dims extents; their product is the number of values, 1 for none
 * @param values in C order
 */
public record Tensor(List<Integer> dims, float[] values) {

    public Tensor {
        dims = List.copyOf(dims);
        Objects.requireNonNull(values);
        if (size(dims) != values.length) {
            throw new IllegalArgumentException("A tensor of %s holds another number of values than %d."
                    .formatted(dims, values.length));
        }
    }

    static long size(List<Integer> dims) {
        return dims.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    }

    /** Whether no value is infinite or not a number. */
    public boolean isFinite() {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }
}
