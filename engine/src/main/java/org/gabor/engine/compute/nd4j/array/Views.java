package org.gabor.engine.compute.nd4j.array;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Views of parts of arrays, which share their memory. */
public final class Views {

    private Views() {}

    /**
     * The {@code length} elements from {@code start} along one dimension. The strides are set directly: ND4J's {@code get} treats
     * some views of a view as empty, such as the second half of a 64×16×3×3 view that begins at element 4896 of a longer array.
     */
    public static INDArray along(INDArray whole, int dimension, long start, long length) {
        long[] dims = whole.shape().clone();
        dims[dimension] = length;
        long offset = whole.offset() + start * whole.stride(dimension);
        return Nd4j.create(whole.data(), dims, whole.stride(), offset, whole.ordering());
    }

    /** Part {@code index} of {@code count} equal parts along one dimension. */
    public static INDArray part(INDArray whole, int dimension, int index, int count) {
        long size = whole.size(dimension) / count;
        return along(whole, dimension, index * size, size);
    }

    /** These rows and columns of every map of an N×C×H×W array. */
    public static INDArray window(INDArray maps, PoolingCell rows, PoolingCell columns) {
        return along(along(maps, 2, rows.start(), rows.length()), 3, columns.start(), columns.length());
    }
}
