package org.gabor.engine.compute.nd4j.array;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gabor.engine.memory.Resources;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Operations between arrays with dimensions {@code dims}, two or three of them, and smaller arrays with one value along each of
 * {@code axes}: sums over these axes, and operations that broadcast the smaller array. ND4J broadcasts fast with so few
 * dimensions, but sums slowly, so that sums are products with ones if possible.
 *
 * @param axes ascending
 */
public record Broadcast(Resources resources, long[] dims, long... axes) {

    /** The reduction of {@code x}, N×C or N×C×pixels, to one value per channel. */
    public static Broadcast channels(INDArray x, Resources resources) {
        return new Broadcast(resources, new long[] {x.size(0), x.size(1), x.length() / x.size(0) / x.size(1)}, 0, 2);
    }

    /** The reduction of each vector of {@code size} adjacent values of {@code x} to one value. */
    public static Broadcast vectors(INDArray x, long size, Resources resources) {
        return new Broadcast(resources, new long[] {x.length() / size, size}, 1);
    }

    /** The same dimensions, reduced along other axes. */
    public Broadcast along(long... axes) {
        return new Broadcast(resources, dims, axes);
    }

    /** The dimensions of the smaller arrays: 1 along the axes. */
    public long[] reduced() {
        return IntStream.range(0, dims.length).mapToLong(i -> has(i) ? 1 : dims[i]).toArray();
    }

    /** The number of values of the larger array for each value of the smaller one. */
    public long count() {
        return LongStream.of(axes).map(axis -> dims[(int) axis]).reduce(1, Math::multiplyExact);
    }

    private boolean has(int axis) {
        return LongStream.of(axes).anyMatch(own -> own == axis);
    }

    public INDArray zeros() {
        return NdArrays.zeros(resources, reduced());
    }

    /** {@code into} = {@code whole} {@code op} {@code part}; {@code into} may be {@code whole}. */
    public NativeOp apply(String op, INDArray whole, INDArray part, INDArray into) {
        return NativeOp.bind(resources, op, List.of(whole.reshape(dims), part.reshape(reduced())), List.of(into.reshape(dims)));
    }

    public Runnable sum(INDArray whole, INDArray into) {
        int last = dims.length - 1;
        if (!has(last)) {
            return sumOfRest(whole.reshape(dims), into)::run;
        }
        long rows = whole.length() / dims[last];
        INDArray sums = axes.length == 1 ? into : NdArrays.zeros(resources, rows);
        NativeOp sumRows = NativeOp.matmul(resources, whole.reshape(rows, dims[last]), false, ones(dims[last], 1), false,
                sums.reshape(rows, 1));
        if (axes.length == 1) {
            return sumRows::run;
        }
        NativeOp sumRest = along(Arrays.copyOf(axes, axes.length - 1)).sumOfRest(sums.reshape(Arrays.copyOf(dims, last)), into);
        return () -> {
            sumRows.run();
            sumRest.run();
        };
    }

    /** A sum over axes that don't include the last one. */
    private NativeOp sumOfRest(INDArray whole, INDArray into) {
        if (axes.length == 1 && axes[0] == 0) {
            long columns = into.length();
            return NativeOp.matmul(resources, ones(1, whole.size(0)), false, whole.reshape(whole.size(0), columns), false,
                    into.reshape(1, columns));
        }
        long[] kept = IntStream.range(0, whole.rank()).filter(i -> !has(i)).mapToLong(whole::size).toArray();
        return NativeOp.bind(resources, "reduce_sum", List.of(whole), List.of(into.reshape(kept)), axes);
    }

    private INDArray ones(long... dims) {
        return NdArrays.zeros(resources, dims).assign(1);
    }

    public Runnable mean(INDArray whole, INDArray into) {
        Runnable sum = sum(whole, into);
        long count = count();
        return () -> {
            sum.run();
            into.divi(count);
        };
    }
}
