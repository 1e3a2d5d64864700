package org.gabor.engine.compute.nd4j.norm;

import java.util.List;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdArrays;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.memory.Resources;
import org.gabor.graph.layer.LocalResponseNorm;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.Pow;
import org.nd4j.linalg.factory.Nd4j;

/**
 * y = x · d^−β with d = k + α/size · Σ x² over adjacent channels. The sum is a 1×1 convolution with a band matrix; its gradient
 * is one with the transposed band.
 */
public final class LocalResponseNormKernel implements Kernel {

    /** A 1×1 window, stride 1, no padding, no dilation; N×C×H×W and O×C×H×W. */
    private static final long[] POINTWISE = {1, 1, 1, 1, 0, 0, 1, 1, 0, 0, 1};

    private final double beta;
    private final INDArray x;
    private final INDArray y;
    private final INDArray dx;
    private final INDArray dy;
    private final INDArray product;
    private final INDArray divisor;
    private final INDArray power;
    private final NativeOp sum;
    private final NativeOp spread;

    public LocalResponseNormKernel(LocalResponseNorm layer, NdBinding binding) {
        Resources resources = binding.resources();
        beta = layer.beta();
        x = binding.input().values();
        y = binding.output().values();
        dx = binding.input().requiredGradient();
        dy = binding.output().requiredGradient();
        product = NdArrays.zeros(resources, x.shape());
        divisor = NdArrays.zeros(resources, x.shape());
        power = NdArrays.zeros(resources, x.shape());

        long channels = x.size(1);
        INDArray band = NdArrays.zeros(resources, channels, channels, 1, 1);
        INDArray transposed = NdArrays.zeros(resources, channels, channels, 1, 1);
        fill(band, transposed, (int) channels, layer);
        INDArray k = NdArrays.zeros(resources, channels);
        k.assign(layer.k());
        sum = NativeOp.bind(resources, "conv2d", List.of(product, band, k), List.of(divisor), POINTWISE);
        spread = NativeOp.bind(resources, "conv2d", List.of(product, transposed), List.of(dx), POINTWISE);
    }

    /** Channel c uses channels c − ⌊size/2⌋ to c − ⌊size/2⌋ + size − 1, as in PyTorch. */
    private static void fill(INDArray band, INDArray transposed, int channels, LocalResponseNorm layer) {
        double share = layer.alpha() / layer.size();
        for (int c = 0; c < channels; c++) {
            int first = c - layer.size() / 2;
            for (int seen = Math.max(0, first); seen < Math.min(channels, first + layer.size()); seen++) {
                band.putScalar(c, seen, 0, 0, share);
                transposed.putScalar(seen, c, 0, 0, share);
            }
        }
    }

    @Override
    public void forward(Pass pass) {
        x.muli(x, product);
        sum.run();
        Nd4j.getExecutioner().exec(new Pow(divisor, power, -beta));
        x.muli(power, y);
    }

    /** dx = dy · d^−β − 2β · x · α/size · Σ dy · x · d^(−β−1), with the sum over the channels that use this one. */
    @Override
    public void backward() {
        dy.muli(x, product);
        product.muli(power);
        product.divi(divisor);
        spread.run();
        dx.muli(x);
        dx.muli(-2 * beta);
        dy.muli(power, product);
        dx.addi(product);
    }
}
