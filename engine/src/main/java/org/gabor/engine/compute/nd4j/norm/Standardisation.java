package org.gabor.engine.compute.nd4j.norm;

import org.gabor.engine.compute.nd4j.array.Broadcast;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdArrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.Pow;
import org.nd4j.linalg.factory.Nd4j;

/**
 * x̂ = (x − mean) / √(variance + eps), with a mean and a (biased) variance over some axes. The variance is that of the centred
 * values: a difference of two large sums would lose digits.
 */
final class Standardisation {

    private final double eps;
    private final INDArray scratch;
    private final INDArray normalised;
    private final INDArray mean;
    private final INDArray variance;
    private final INDArray inverse;
    private final Runnable measureMean;
    private final NativeOp centre;
    private final Runnable measureVariance;
    private final NativeOp scale;

    /** @param scratch has the size of {@code x}, and is another array */
    Standardisation(double eps, Broadcast measured, INDArray x, INDArray scratch) {
        this.eps = eps;
        this.scratch = scratch;
        normalised = NdArrays.zeros(measured.resources(), x.shape());
        mean = measured.zeros();
        variance = measured.zeros();
        inverse = measured.zeros();
        measureMean = measured.mean(x, mean);
        centre = measured.apply("subtract", x, mean, normalised);
        measureVariance = measured.mean(scratch, variance);
        scale = measured.apply("multiply", normalised, inverse, normalised);
    }

    void run() {
        measureMean.run();
        centre.run();
        normalised.muli(normalised, scratch);
        measureVariance.run();
        variance.addi(eps, inverse);
        Nd4j.getExecutioner().exec(new Pow(inverse, inverse, -0.5));
        scale.run();
    }

    /** x̂, of the size of x. */
    INDArray normalised() {
        return normalised;
    }

    INDArray mean() {
        return mean;
    }

    INDArray variance() {
        return variance;
    }

    /** 1 / √(variance + eps). */
    INDArray inverse() {
        return inverse;
    }
}
