package org.gabor.engine.embedding;

/**
 * Samples as points of a space of {@code dims} dimensions.
 *
 * @param values rows×dims, in C order
 */
public record Features(int rows, int dims, float[] values) {

    /** @throws IllegalArgumentException if the number of values is not rows·dims */
    public Features {
        if (values.length != Math.multiplyExact(rows, dims)) {
            throw new IllegalArgumentException("%d values are not %d×%d.".formatted(values.length, rows, dims));
        }
    }

    /** The squared Euclidean distance of two samples. */
    double squaredDistance(int i, int j) {
        int a = i * dims;
        int b = j * dims;
        double sum = 0;
        for (int d = 0; d < dims; d++) {
            double difference = values[a + d] - values[b + d];
            sum += difference * difference;
        }
        return sum;
    }
}
