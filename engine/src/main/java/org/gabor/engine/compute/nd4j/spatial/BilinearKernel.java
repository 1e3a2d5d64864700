package org.gabor.engine.compute.nd4j.spatial;

import java.util.List;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdArrays;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.compute.nd4j.array.Views;
import org.gabor.engine.compute.nd4j.convolution.NativeConvolution;
import org.gabor.engine.memory.Resources;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Window;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Bilinear upsampling by an integer factor, with pixels sampled at their centres (PyTorch's {@code align_corners=False}): a
 * transposed convolution of the image, with its edge replicated once, and a pyramid-shaped kernel.
 */
public final class BilinearKernel implements Kernel {

    private final INDArray dx;
    private final INDArray margin;
    private final NativeOp repeatEdge;
    private final NativeOp enlarge;
    private final NativeOp gather;

    public BilinearKernel(int scale, NdBinding binding) {
        Resources resources = binding.resources();
        INDArray x = binding.input().values();
        dx = binding.input().requiredGradient();
        long maps = x.size(0) * x.size(1);
        INDArray padded = NdArrays.zeros(resources, maps, 1, x.size(2) + 2, x.size(3) + 2);
        margin = NdArrays.zeros(resources, padded.shape());
        INDArray paddings = resources.closeLater(Nd4j.createFromArray(new int[][] {{0, 0}, {0, 0}, {1, 1}, {1, 1}}));
        repeatEdge = NativeOp.bind(resources, "mirror_pad", List.of(asMaps(x, maps), paddings), List.of(padded), 1);
        int side = 2 * scale - scale % 2;
        INDArray pyramid = pyramid(side, scale, resources);
        Window window = Window.of(side).withStride(scale).withPadding(Padding.of((scale + side) / 2));
        INDArray y = asMaps(binding.output().values(), maps);
        INDArray dy = asMaps(binding.output().requiredGradient(), maps);
        enlarge = NativeConvolution.transposed(window).map(padded, pyramid, y, resources);
        gather = NativeConvolution.dense(window).map(dy, pyramid, margin, resources);
    }

    private static INDArray asMaps(INDArray array, long maps) {
        return array.reshape('c', maps, 1, array.size(2), array.size(3));
    }

    /** Decreases from the middle to both sides in steps of 1/scale. */
    private static INDArray pyramid(int side, int scale, Resources resources) {
        INDArray pyramid = NdArrays.zeros(resources, 1, 1, side, side);
        double middle = (side - 1) / 2.0;
        for (int i = 0; i < side; i++) {
            for (int j = 0; j < side; j++) {
                pyramid.putScalar(0, 0, i, j,
                        (float) ((1 - Math.abs(i - middle) / scale) * (1 - Math.abs(j - middle) / scale)));
            }
        }
        return pyramid;
    }

    @Override
    public void forward(Pass pass) {
        repeatEdge.run();
        enlarge.run();
    }

    /** The edge was read twice, so the gradient of its copy is added to its own. */
    @Override
    public void backward() {
        gather.run();
        fold(2);
        fold(3);
        dx.assign(Views.along(Views.along(margin, 2, 1, dx.size(2)), 3, 1, dx.size(3)).reshape('c', dx.shape()));
    }

    private void fold(int axis) {
        long last = margin.size(axis) - 1;
        Views.along(margin, axis, 1, 1).addi(Views.along(margin, axis, 0, 1));
        Views.along(margin, axis, last - 1, 1).addi(Views.along(margin, axis, last, 1));
    }
}
