package org.gabor.engine.compute.nd4j.convolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdArrays;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.compute.nd4j.array.NdTensor;
import org.gabor.engine.compute.nd4j.array.Views;
import org.gabor.engine.memory.Resources;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Window;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A convolution whose input has no gradient. {@code conv2d_bp} would compute one, which takes most of its time if there are few
 * channels. Here the weights' gradient is a matrix product of dy and the input's windows as columns (im2col), for a few images at
 * a time.
 */
final class FirstConvolutionKernel implements Kernel {

    /** The maximum number of elements of the columns: 16 MB. */
    private static final long COLUMN_VALUES = 4 << 20;

    private final NativeOp forward;
    private final List<NativeOp> products = new ArrayList<>();
    private final List<NativeOp> sums = new ArrayList<>();

    FirstConvolutionKernel(Window window, NdBinding binding) {
        Resources resources = binding.resources();
        INDArray x = binding.input().values();
        INDArray dy = binding.output().requiredGradient();
        NdTensor weight = binding.parameter("weight");
        Optional<NdTensor> bias = Optional.ofNullable(binding.parameter("bias"));
        forward = NativeConvolution.dense(window).forward(binding.input(), binding.output(), weight, bias, resources);

        long filters = dy.size(1);
        long places = dy.size(2) * dy.size(3);
        long taps = weight.values().length() / filters;
        INDArray shares = NdArrays.zeros(resources, x.size(0), filters, taps);
        INDArray maps = dy.reshape('c', x.size(0), filters, places);
        int images = (int) Math.clamp(COLUMN_VALUES / (taps * places), 1, x.size(0));
        INDArray columns = NdArrays.zeros(resources, images, x.size(1), window.kernel().height(), window.kernel().width(),
                dy.size(2), dy.size(3));
        for (long first = 0; first < x.size(0); first += images) {
            long n = Math.min(images, x.size(0) - first);
            INDArray part = Views.along(columns, 0, 0, n);
            products.add(columns(window, Views.along(x, 0, first, n), part, resources));
            products.add(NativeOp.bind(resources, "matmul",
                    List.of(Views.along(maps, 0, first, n), part.reshape('c', n, taps, places)),
                    List.of(Views.along(shares, 0, first, n)), 0, 1, 0));
        }
        sums.add(sum(shares, weight.requiredGradient().reshape('c', filters, taps), resources));
        bias.ifPresent(b -> sumMaps(maps, b.requiredGradient(), resources));
    }

    /** A product with ones, which takes a quarter of the time of ND4J's own sum over two or three dimensions. */
    private void sumMaps(INDArray maps, INDArray biasGradient, Resources resources) {
        long rows = maps.size(0) * maps.size(1);
        INDArray ones = NdArrays.zeros(resources, maps.size(2), 1);
        ones.assign(1);
        INDArray sumsOfMaps = NdArrays.zeros(resources, rows, 1);
        sums.add(NativeOp.bind(resources, "matmul",
                List.of(maps.reshape('c', rows, maps.size(2)), ones), List.of(sumsOfMaps), 0, 0, 0));
        sums.add(sum(sumsOfMaps.reshape('c', maps.size(0), maps.size(1)), biasGradient, resources));
    }

    /** The sum over the images. */
    private static NativeOp sum(INDArray shares, INDArray total, Resources resources) {
        return NativeOp.bind(resources, "reduce_sum", List.of(shares), List.of(total), 0);
    }

    private static NativeOp columns(Window window, INDArray x, INDArray columns, Resources resources) {
        Size2d pad = window.padBefore(new FeatureMap((int) x.size(1), (int) x.size(2), (int) x.size(3)));
        return NativeOp.bind(resources, "im2col", List.of(x), List.of(columns),
                window.kernel().height(), window.kernel().width(), window.stride().height(), window.stride().width(),
                pad.height(), pad.width(), window.dilation().height(), window.dilation().width(), 0).reals(0);
    }

    @Override
    public void forward(Pass pass) {
        forward.run();
    }

    @Override
    public void backward() {
        products.forEach(NativeOp::run);
        sums.forEach(NativeOp::run);
    }
}
