package org.gabor.engine.compute.nd4j.spatial;

import java.util.List;
import java.util.Optional;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdArrays;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.compute.nd4j.array.NdTensor;
import org.gabor.engine.memory.Resources;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Window;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Average pooling whose mean includes the padding. With ceil mode, PyTorch excludes from the mean what a last window covers
 * beyond the padding, ND4J does not: each output is then multiplied by the ratio of the two counts.
 */
public final class AveragePoolingKernel implements Kernel {

    private final PoolingKernel pooling;
    private final NativeOp correct;
    private final NativeOp correctGradient;

    private AveragePoolingKernel(Window window, INDArray ratios, NdBinding binding) {
        NdTensor out = binding.output();
        INDArray corrected = NdArrays.zeros(binding.resources(), out.values().shape());
        pooling = PoolingKernel.average(window, true, binding.input(), new NdTensor(out.values(), Optional.of(corrected)),
                binding.resources());
        correct = multiply(out.values(), ratios, out.values(), binding.resources());
        correctGradient = multiply(out.requiredGradient(), ratios, corrected, binding.resources());
    }

    public static Kernel of(Window window, boolean countPadding, NdBinding binding) {
        INDArray y = binding.output().values();
        if (countPadding && window.padding() instanceof Padding.Explicit(Size2d pad)) {
            INDArray x = binding.input().values();
            float[] rows = ratios(x.size(2), y.size(2), window.kernel().height(), window.stride().height(), pad.height());
            float[] columns = ratios(x.size(3), y.size(3), window.kernel().width(), window.stride().width(), pad.width());
            if (rows[rows.length - 1] * columns[columns.length - 1] != 1) {
                return new AveragePoolingKernel(window, outer(rows, columns, binding.resources()), binding);
            }
        }
        return PoolingKernel.average(window, countPadding, binding.input(), binding.output(), binding.resources());
    }

    /** For each window along one axis: its length divided by that of its part within the padded image. */
    private static float[] ratios(long in, long out, int kernel, int stride, int pad) {
        float[] ratios = new float[(int) out];
        for (int i = 0; i < out; i++) {
            long start = (long) i * stride - pad;
            ratios[i] = (float) kernel / (Math.min(start + kernel, in + pad) - start);
        }
        return ratios;
    }

    private static INDArray outer(float[] rows, float[] columns, Resources resources) {
        INDArray product = NdArrays.zeros(resources, 1, 1, rows.length, columns.length);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                product.putScalar(0, 0, i, j, rows[i] * columns[j]);
            }
        }
        return product;
    }

    private static NativeOp multiply(INDArray a, INDArray b, INDArray product, Resources resources) {
        return NativeOp.bind(resources, "multiply", List.of(a, b), List.of(product));
    }

    @Override
    public void forward(Pass pass) {
        pooling.forward(pass);
        correct.run();
    }

    @Override
    public void backward() {
        correctGradient.run();
        pooling.backward();
    }
}
