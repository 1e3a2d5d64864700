package org.gabor.engine.compute;

import java.util.stream.LongStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Stretches of a flat array, seen with other extents; they share its memory. */
final class Slices {

    private Slices() {}

    static INDArray of(INDArray flat, long offset, long... dims) {
        long length = LongStream.of(dims).reduce(1, Math::multiplyExact);
        return flat.get(NDArrayIndex.interval(offset, offset + length)).reshape('c', dims);
    }
}
