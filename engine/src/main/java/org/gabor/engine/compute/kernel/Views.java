package org.gabor.engine.compute.kernel;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Parts of arrays that share their memory. */
final class Views {

    private Views() {}

    /** The {@code length} places from {@code start} along one dimension. */
    static INDArray along(INDArray whole, int dimension, long start, long length) {
        INDArrayIndex[] indices = new INDArrayIndex[whole.rank()];
        Arrays.fill(indices, NDArrayIndex.all());
        indices[dimension] = NDArrayIndex.interval(start, start + length);
        return whole.get(indices);
    }

    /** The {@code index}th of {@code count} equal stretches along one dimension. */
    static INDArray part(INDArray whole, int dimension, int index, int count) {
        long size = whole.size(dimension) / count;
        return along(whole, dimension, index * size, size);
    }

    /** These rows and columns of every map of an N×C×H×W array. */
    static INDArray window(INDArray maps, Cell rows, Cell columns) {
        return along(along(maps, 2, rows.start(), rows.length()), 3, columns.start(), columns.length());
    }
}
