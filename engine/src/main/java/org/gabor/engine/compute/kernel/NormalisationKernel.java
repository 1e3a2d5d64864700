package org.gabor.engine.compute.kernel;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.Pow;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Brings some of each example's values to mean 0 and variance 1, then scales and shifts them: layer normalisation (Ba et al.
 * 2016) and group normalisation (Wu and He 2018). The batch has no part in it, so prediction is like training.
 */
final class NormalisationKernel implements Kernel {

    private final double eps;
    private final INDArray dx;
    private final INDArray dy;
    private final INDArray normalised;
    private final INDArray product;
    private final INDArray variance;
    private final INDArray inverse;
    private final List<NativeOp> centre;
    private final NativeOp measureVariance;
    private final List<NativeOp> scale;
    private final NativeOp sumBias;
    private final NativeOp sumWeight;
    private final List<NativeOp> measureGradient;
    private final List<NativeOp> removeMeans;
    private final NativeOp rescale;

    /**
     * @param measured the values that share a mean and a variance lie along its axes
     * @param affine the values that share a weight and a bias lie along its axes
     */
    private NormalisationKernel(double eps, Site site, Broadcast measured, Broadcast affine) {
        this.eps = eps;
        Resources resources = site.resources();
        INDArray x = site.input().values();
        INDArray y = site.output().values();
        Tensor weight = site.parameter("weight");
        Tensor bias = site.parameter("bias");
        dx = site.input().requiredGradient();
        dy = site.output().requiredGradient();
        normalised = resources.zeros(x.shape());
        product = resources.zeros(x.shape());
        variance = measured.zeros();
        inverse = measured.zeros();
        INDArray mean = measured.zeros();
        INDArray meanProduct = measured.zeros();

        centre = List.of(measured.mean(x, mean), measured.apply("subtract", x, mean, normalised));
        measureVariance = measured.mean(product, variance);
        scale = List.of(measured.apply("multiply", normalised, inverse, normalised),
                affine.apply("multiply", normalised, weight.values(), y), affine.apply("add", y, bias.values(), y));
        sumBias = affine.sum(dy, bias.requiredGradient());
        sumWeight = affine.sum(product, weight.requiredGradient());
        measureGradient = List.of(
                affine.apply("multiply", dy, weight.values(), dx), measured.mean(dx, mean),
                affine.apply("multiply", product, weight.values(), product), measured.mean(product, meanProduct));
        removeMeans = List.of(
                measured.apply("subtract", dx, mean, dx), measured.apply("multiply", normalised, meanProduct, product));
        rescale = measured.apply("multiply", dx, inverse, dx);
    }

    /** Over all values of an example; the weight and the bias are of their shape. */
    static NormalisationKernel layer(double eps, Site site) {
        INDArray x = site.input().values();
        Broadcast values = Broadcast.vectors(x, x.length() / x.size(0), site.resources());
        return new NormalisationKernel(eps, site, values, values.along(0));
    }

    /** Over the channels at each pixel. */
    static NormalisationKernel pixels(double eps, Site site) {
        Broadcast channels = Broadcast.channels(site.input().values(), site.resources());
        return new NormalisationKernel(eps, site, channels.along(1), channels);
    }

    /** Over each of {@code groups} equal stretches of channels. */
    static NormalisationKernel groups(int groups, double eps, Site site) {
        INDArray x = site.input().values();
        return new NormalisationKernel(eps, site,
                Broadcast.vectors(x, x.length() / x.size(0) / groups, site.resources()),
                Broadcast.channels(x, site.resources()));
    }

    @Override
    public void forward(Pass pass) {
        centre.forEach(NativeOp::run);
        normalised.muli(normalised, product);
        measureVariance.run();
        variance.addi(eps);
        Nd4j.getExecutioner().exec(new Pow(variance, inverse, -0.5));
        scale.forEach(NativeOp::run);
    }

    /** With x̂ the normalised input and g = dy · weight: dx = (g − mean(g) − x̂ · mean(g·x̂)) / √(variance + eps). */
    @Override
    public void backward() {
        sumBias.run();
        normalised.muli(dy, product);
        sumWeight.run();
        measureGradient.forEach(NativeOp::run);
        removeMeans.forEach(NativeOp::run);
        dx.subi(product);
        rescale.run();
    }
}
