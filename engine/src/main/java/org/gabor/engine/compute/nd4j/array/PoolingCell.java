package org.gabor.engine.compute.nd4j.array;

import java.util.List;
import java.util.stream.IntStream;

/** A cell of adaptive pooling along one axis, as PyTorch's: the ith spans ⌊i·in/out⌋ to ⌈(i+1)·in/out⌉. */
public record PoolingCell(int start, int end) {

    public static List<PoolingCell> of(long in, long out) {
        return IntStream.range(0, (int) out).mapToObj(i -> new PoolingCell(
                (int) (i * in / out), (int) Math.ceilDiv((i + 1) * in, out))).toList();
    }

    public int length() {
        return end - start;
    }
}
