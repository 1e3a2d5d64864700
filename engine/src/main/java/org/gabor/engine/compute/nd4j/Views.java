package org.gabor.engine.compute.nd4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Parts of arrays that share their memory. */
final class Views {

    private Views() {}

    /**
     * The {@code length} places from {@code start} along one dimension. Laid out by hand: ND4J's {@code get} takes some views
     * of a view for empty, such as the second half of a 64×16×3×3 stretch that begins at place 4896 of a longer array.
     */
    static INDArray along(INDArray whole, int dimension, long start, long length) {
        long[] dims = whole.shape().clone();
        dims[dimension] = length;
        long offset = whole.offset() + start * whole.stride(dimension);
        return Nd4j.create(whole.data(), dims, whole.stride(), offset, whole.ordering());
    }

    /** The {@code index}th of {@code count} equal stretches along one dimension. */
    static INDArray part(INDArray whole, int dimension, int index, int count) {
        long size = whole.size(dimension) / count;
        return along(whole, dimension, index * size, size);
    }

    /** These rows and columns of every map of an N×C×H×W array. */
    static INDArray window(INDArray maps, PoolingCell rows, PoolingCell columns) {
        return along(along(maps, 2, rows.start(), rows.length()), 3, columns.start(), columns.length());
    }
}
