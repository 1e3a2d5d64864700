package org.gabor.engine.compute.nd4j.norm;

import java.util.List;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.Broadcast;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.compute.nd4j.array.NdTensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Layer normalization (Ba et al. 2016) and group normalization (Wu and He 2018): groups of each sample's values are normalized to
 * mean 0 and variance 1, then scaled and shifted. They don't depend on the batch, so that prediction equals training.
 */
public final class NormalisationKernel implements Kernel {

    private final INDArray dx;
    private final INDArray dy;
    private final Standardisation standardise;
    private final List<NativeOp> scale;
    private final Runnable sumBias;
    private final Runnable sumWeight;
    private final NativeOp scaleProduct;
    private final Runnable measureProduct;
    private final NativeOp scaleGradient;
    private final Runnable measureGradient;
    private final List<NativeOp> removeMeans;
    private final NativeOp rescale;

    /**
     * @param measured the values along its axes share a mean and a variance
     * @param affine the values along its axes share a weight and a bias
     */
    private NormalisationKernel(double eps, NdBinding binding, Broadcast measured, Broadcast affine) {
        INDArray y = binding.output().values();
        NdTensor weight = binding.parameter("weight");
        NdTensor bias = binding.parameter("bias");
        dx = binding.input().requiredGradient();
        dy = binding.output().requiredGradient();
        standardise = new Standardisation(eps, measured, binding.input().values(), y);
        INDArray normalised = standardise.normalised();
        INDArray mean = measured.zeros();
        INDArray meanProduct = measured.zeros();

        scale = List.of(
                affine.apply("multiply", normalised, weight.values(), y), affine.apply("add", y, bias.values(), y));
        sumBias = affine.sum(dy, bias.requiredGradient());
        sumWeight = affine.sum(dx, weight.requiredGradient());
        scaleProduct = affine.apply("multiply", dx, weight.values(), dx);
        measureProduct = measured.mean(dx, meanProduct);
        scaleGradient = affine.apply("multiply", dy, weight.values(), dx);
        measureGradient = measured.mean(dx, mean);
        removeMeans = List.of(
                measured.apply("subtract", dx, mean, dx), measured.apply("multiply", normalised, meanProduct, normalised));
        rescale = measured.apply("multiply", dx, standardise.inverse(), dx);
    }

    /** Normalizes over all values of a sample; the weight and the bias have their shape. */
    public static NormalisationKernel layer(double eps, NdBinding binding) {
        INDArray x = binding.input().values();
        Broadcast values = Broadcast.vectors(x, x.length() / x.size(0), binding.resources());
        return new NormalisationKernel(eps, binding, values, values.along(0));
    }

    /** Normalizes over the channels at each pixel. */
    public static NormalisationKernel pixels(double eps, NdBinding binding) {
        Broadcast channels = Broadcast.channels(binding.input().values(), binding.resources());
        return new NormalisationKernel(eps, binding, channels.along(1), channels);
    }

    /** Normalizes over each of {@code groups} equal groups of channels. */
    public static NormalisationKernel groups(int groups, double eps, NdBinding binding) {
        INDArray x = binding.input().values();
        return new NormalisationKernel(eps, binding,
                Broadcast.vectors(x, x.length() / x.size(0) / groups, binding.resources()),
                Broadcast.channels(x, binding.resources()));
    }

    @Override
    public void forward(Pass pass) {
        standardise.run();
        scale.forEach(NativeOp::run);
    }

    /** With x̂ the normalized input and g = dy · weight: dx = (g − mean(g) − x̂ · mean(g·x̂)) / √(variance + eps). */
    @Override
    public void backward() {
        INDArray normalised = standardise.normalised();
        sumBias.run();
        normalised.muli(dy, dx);
        sumWeight.run();
        scaleProduct.run();
        measureProduct.run();
        scaleGradient.run();
        measureGradient.run();
        removeMeans.forEach(NativeOp::run);
        dx.subi(normalised);
        rescale.run();
    }
}
