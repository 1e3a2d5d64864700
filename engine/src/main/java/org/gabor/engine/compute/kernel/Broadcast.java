package org.gabor.engine.compute.kernel;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Arrays of one length seen with the extents {@code dims}, beside smaller arrays that have one value along each of
 * {@code axes}: sums over these axes, and operations that repeat the smaller array along them. ND4J is quick at this for two
 * or three extents.
 *
 * @param axes ascending
 */
record Broadcast(Resources resources, long[] dims, long... axes) {

    /** What a channel of {@code x}, N×C or N×C×pixels, has one value of. */
    static Broadcast channels(INDArray x, Resources resources) {
        return new Broadcast(resources, new long[] {x.size(0), x.size(1), x.length() / x.size(0) / x.size(1)}, 0, 2);
    }

    /** What each {@code size} neighbouring values of {@code x} have one value of. */
    static Broadcast vectors(INDArray x, long size, Resources resources) {
        return new Broadcast(resources, new long[] {x.length() / size, size}, 1);
    }

    /** The same extents, reduced along others. */
    Broadcast along(long... axes) {
        return new Broadcast(resources, dims, axes);
    }

    /** The extents of the smaller arrays: 1 along the axes. */
    long[] reduced() {
        return IntStream.range(0, dims.length).mapToLong(i -> LongStream.of(axes).anyMatch(axis -> axis == i) ? 1 : dims[i])
                .toArray();
    }

    INDArray zeros() {
        return resources.zeros(reduced());
    }

    /** {@code into} = {@code whole} {@code op} {@code part}; {@code into} may be {@code whole}. */
    NativeOp apply(String op, INDArray whole, INDArray part, INDArray into) {
        return NativeOp.bind(resources, op, List.of(whole.reshape(dims), part.reshape(reduced())), List.of(into.reshape(dims)));
    }

    NativeOp sum(INDArray whole, INDArray into) {
        return reduce("reduce_sum", whole, into);
    }

    NativeOp mean(INDArray whole, INDArray into) {
        return reduce("reduce_mean", whole, into);
    }

    private NativeOp reduce(String op, INDArray whole, INDArray into) {
        return NativeOp.bind(resources, op, List.of(whole.reshape(dims)), List.of(into.reshape(kept())), axes);
    }

    private long[] kept() {
        return IntStream.range(0, dims.length).filter(i -> LongStream.of(axes).noneMatch(axis -> axis == i))
                .mapToLong(i -> dims[i]).toArray();
    }
}
