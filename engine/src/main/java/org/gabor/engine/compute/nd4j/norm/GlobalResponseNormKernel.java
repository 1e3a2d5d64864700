package org.gabor.engine.compute.nd4j.norm;

import java.util.List;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.Broadcast;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdArrays;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.compute.nd4j.array.NdTensor;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.Pow;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Global response normalization (Woo et al. 2023, section 3): y = (gamma[c] · G[c] / M + 1) · x + beta[c]. G[c] is the L2 norm of
 * one map, and M the mean of a sample's norms plus eps. Norms and factors are N×C.
 */
public final class GlobalResponseNormKernel implements Kernel {

    /** Added to a norm before dividing by it: a map with norm 0 is 0, and so is its gradient. */
    private static final double TINY = 1e-12;

    private final double eps;
    private final INDArray x;
    private final INDArray dx;
    private final INDArray dy;
    /** Has the size of x. */
    private final INDArray product;
    private final INDArray norm;
    private final INDArray mean;
    private final INDArray relative;
    private final INDArray factor;
    private final INDArray slope;
    private final INDArray scratch;
    private final INDArray meanProduct;
    private final Runnable sumMaps;
    private final Runnable measureMean;
    private final List<NativeOp> scale;
    private final NativeOp divide;
    private final NativeOp weigh;
    private final Runnable sumMapsToSlope;
    private final Runnable sumGamma;
    private final Runnable sumBeta;
    private final NativeOp weighSlope;
    private final Runnable measureProduct;
    private final List<NativeOp> normGradient;
    private final NativeOp passOn;
    private final NativeOp spread;

    public GlobalResponseNormKernel(double eps, NdBinding binding) {
        this.eps = eps;
        NdTensor gamma = binding.parameter("gamma");
        NdTensor beta = binding.parameter("beta");
        INDArray y = binding.output().values();
        x = binding.input().values();
        dx = binding.input().requiredGradient();
        dy = binding.output().requiredGradient();
        Broadcast maps = Broadcast.vectors(x, x.size(2) * x.size(3), binding.resources());
        Broadcast channels = Broadcast.channels(x, binding.resources());
        product = NdArrays.zeros(binding.resources(), x.shape());
        norm = NdArrays.zeros(binding.resources(), x.size(0), x.size(1));
        relative = NdArrays.zeros(binding.resources(), norm.shape());
        factor = NdArrays.zeros(binding.resources(), norm.shape());
        slope = NdArrays.zeros(binding.resources(), norm.shape());
        scratch = NdArrays.zeros(binding.resources(), norm.shape());
        Broadcast examples = Broadcast.vectors(norm, norm.size(1), binding.resources());
        Broadcast batch = examples.along(0);
        mean = examples.zeros();
        meanProduct = examples.zeros();

        sumMaps = maps.sum(product, norm);
        measureMean = examples.mean(norm, mean);
        divide = examples.apply("divide", norm, mean, relative);
        weigh = batch.apply("multiply", relative, gamma.values(), factor);
        scale = List.of(maps.apply("multiply", x, factor, y), channels.apply("add", y, beta.values(), y));

        sumMapsToSlope = maps.sum(product, slope);
        sumGamma = batch.sum(scratch, gamma.requiredGradient());
        sumBeta = channels.sum(dy, beta.requiredGradient());
        weighSlope = batch.apply("multiply", slope, gamma.values(), slope);
        measureProduct = examples.mean(scratch, meanProduct);
        normGradient = List.of(
                examples.apply("subtract", slope, meanProduct, slope), examples.apply("divide", slope, mean, slope));
        passOn = maps.apply("multiply", dy, factor, dx);
        spread = maps.apply("multiply", x, slope, product);
    }

    @Override
    public void forward(Pass pass) {
        x.muli(x, product);
        sumMaps.run();
        Nd4j.getExecutioner().exec(new Pow(norm, norm, 0.5));
        measureMean.run();
        mean.addi(eps);
        divide.run();
        weigh.run();
        factor.addi(1);
        scale.forEach(NativeOp::run);
    }

    /**
     * With s[c] = gamma[c] · Σ dy·x over the map and R = G / M: dG = (s − mean(s·R)) / M, and
     * dx = dy · (gamma · R + 1) + x · dG / G.
     */
    @Override
    public void backward() {
        x.muli(dy, product);
        sumMapsToSlope.run();
        slope.muli(relative, scratch);
        sumGamma.run();
        sumBeta.run();
        weighSlope.run();
        slope.muli(relative, scratch);
        measureProduct.run();
        normGradient.forEach(NativeOp::run);
        norm.addi(TINY, scratch);
        slope.divi(scratch);
        passOn.run();
        spread.run();
        dx.addi(product);
    }
}
