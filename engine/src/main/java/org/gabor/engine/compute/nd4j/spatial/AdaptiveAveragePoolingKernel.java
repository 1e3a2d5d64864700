package org.gabor.engine.compute.nd4j.spatial;

import java.util.List;
import java.util.stream.LongStream;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdArrays;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.compute.nd4j.array.PoolingCell;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Averages over cells of unequal size, in two or three dimensions. Every output is a weighted sum of a channel's pixels, so the
 * layer is one matrix product, (N·C)×(H·W) by (H·W)×(h·w), and backward is its transpose.
 */
public final class AdaptiveAveragePoolingKernel implements Kernel {

    private final NativeOp average;
    private final NativeOp spread;

    public AdaptiveAveragePoolingKernel(NdBinding binding) {
        INDArray in = binding.input().values();
        INDArray out = binding.output().values();
        INDArray shares = NdArrays.zeros(binding.resources(), pixels(in), pixels(out));
        fill(shares, in, out, 2, 0, 0, 1);
        average = NativeOp.bind(binding.resources(), "matmul", List.of(rows(in), shares), List.of(rows(out)), 0, 0, 0);
        spread = NativeOp.bind(binding.resources(), "matmul",
                List.of(rows(binding.output().requiredGradient()), shares), List.of(rows(binding.input().requiredGradient())), 0,
                1, 0);
    }

    private static long pixels(INDArray maps) {
        return LongStream.range(2, maps.rank()).map(axis -> maps.size((int) axis)).reduce(1, Math::multiplyExact);
    }

    private static INDArray rows(INDArray maps) {
        return maps.reshape(maps.size(0) * maps.size(1), pixels(maps));
    }

    /** Recurses over the axes from {@code axis} on; {@code pixel} and {@code cell} are indices over the axes before it. */
    private static void fill(INDArray shares, INDArray in, INDArray out, int axis, long pixel, long cell, float share) {
        if (axis == in.rank()) {
            shares.putScalar(pixel, cell, share);
            return;
        }
        List<PoolingCell> cells = PoolingCell.of(in.size(axis), out.size(axis));
        for (int i = 0; i < cells.size(); i++) {
            for (int p = cells.get(i).start(); p < cells.get(i).end(); p++) {
                fill(shares, in, out, axis + 1, pixel * in.size(axis) + p, cell * out.size(axis) + i,
                        share / cells.get(i).length());
            }
        }
    }

    @Override
    public void forward(Pass pass) {
        average.run();
    }

    @Override
    public void backward() {
        spread.run();
    }
}
