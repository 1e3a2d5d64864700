package org.gabor.engine.compute.kernel;

import java.util.List;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Averages into cells of unequal size. Every cell is a weighted sum of a channel's pixels, so the whole layer is one matrix
 * product: (N·C)×(H·W) by (H·W)×(h·w), and backward is its transpose.
 */
final class AdaptiveAveragePoolingKernel implements Kernel {

    private final NativeOp average;
    private final NativeOp spread;

    AdaptiveAveragePoolingKernel(AdaptiveAvgPool2d layer, Site site) {
        INDArray in = site.input().values();
        INDArray shares = site.resources().zeros(in.size(2) * in.size(3), layer.output().area());
        fill(shares, (int) in.size(2), (int) in.size(3), layer.output().height(), layer.output().width());
        average = NativeOp.bind(site.resources(), "matmul",
                List.of(rows(in), shares), List.of(rows(site.output().values())), 0, 0, 0);
        spread = NativeOp.bind(site.resources(), "matmul",
                List.of(rows(site.output().requiredGradient()), shares), List.of(rows(site.input().requiredGradient())), 0, 1, 0);
    }

    private static INDArray rows(INDArray maps) {
        return maps.reshape(maps.size(0) * maps.size(1), maps.size(2) * maps.size(3));
    }

    /** Cell i spans rows ⌊i·H/h⌋ to ⌈(i+1)·H/h⌉, and columns alike. */
    private static void fill(INDArray shares, int height, int width, int cellRows, int cellColumns) {
        for (int i = 0; i < cellRows; i++) {
            for (int j = 0; j < cellColumns; j++) {
                int top = i * height / cellRows;
                int bottom = Math.ceilDiv((i + 1) * height, cellRows);
                int left = j * width / cellColumns;
                int right = Math.ceilDiv((j + 1) * width, cellColumns);
                float share = 1f / ((bottom - top) * (right - left));
                for (int row = top; row < bottom; row++) {
                    for (int column = left; column < right; column++) {
                        shares.putScalar((long) row * width + column, (long) i * cellColumns + j, share);
                    }
                }
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
