package org.gabor.engine.compute.nd4j;

import java.util.List;
import java.util.stream.IntStream;

/** A cell of adaptive pooling along one axis, as PyTorch's: the ith spans ⌊i·in/out⌋ to ⌈(i+1)·in/out⌉. */
record PoolingCell(int start, int end) {

    static List<PoolingCell> of(long in, long out) {
        return IntStream.range(0, (int) out).mapToObj(i -> new PoolingCell(
                (int) (i * in / out), (int) Math.ceilDiv((i + 1) * in, out))).toList();
    }

    int length() {
        return end - start;
    }
}
