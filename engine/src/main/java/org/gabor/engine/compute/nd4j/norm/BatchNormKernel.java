package org.gabor.engine.compute.nd4j.norm;

import java.util.List;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.Broadcast;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdArrays;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.compute.nd4j.array.NdTensor;
import org.gabor.engine.memory.Resources;
import org.nd4j.linalg.api.blas.Level1;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Batch normalization (Ioffe and Szegedy 2015) as PyTorch's: a batch is normalized with its biased variance; the running variance
 * uses the unbiased one. Composed, because ND4J's {@code batchnorm_bp} is ten times slower.
 */
public final class BatchNormKernel implements Kernel {

    private static final int CHANNELS = 1;

    private final double momentum;
    private final long count;
    private final NdTensor input;
    private final NdTensor weight;
    private final NdTensor bias;
    private final INDArray runningMean;
    private final INDArray runningVariance;
    private final Standardisation standardise;
    private final INDArray dx;
    private final INDArray dy;
    private final INDArray factor;
    private final List<NativeOp> scale;
    private final NativeOp normaliseRunning;
    private final Runnable sumBias;
    private final Runnable sumWeight;
    private final NativeOp weighProduct;
    private final NativeOp removeMean;
    private final NativeOp rescale;

    public BatchNormKernel(double eps, double momentum, NdBinding binding) {
        Resources resources = binding.resources();
        this.momentum = momentum;
        input = binding.input();
        weight = binding.parameter("weight");
        bias = binding.parameter("bias");
        runningMean = binding.parameter("running_mean").values();
        runningVariance = binding.parameter("running_var").values();
        INDArray x = input.values();
        INDArray y = binding.output().values();
        dy = binding.output().requiredGradient();
        dx = input.gradient().orElseGet(() -> NdArrays.zeros(resources, x.shape()));

        Broadcast channels = Broadcast.channels(x, resources);
        count = channels.count();
        factor = NdArrays.zeros(resources, x.size(CHANNELS));
        standardise = new Standardisation(eps, channels, x, y);
        INDArray normalised = standardise.normalised();
        scale = List.of(
                channels.apply("multiply", normalised, weight.values(), y), channels.apply("add", y, bias.values(), y));
        normaliseRunning = normaliseRunning(eps, binding);
        sumBias = channels.sum(dy, bias.requiredGradient());
        sumWeight = channels.sum(dx, weight.requiredGradient());
        weighProduct = channels.apply("multiply", normalised, factor, normalised);
        removeMean = channels.apply("subtract", dx, factor, dx);
        rescale = channels.apply("multiply", dx, factor, dx);
    }

    /** The forward pass of a prediction. */
    static NativeOp normaliseRunning(double eps, NdBinding binding) {
        INDArray x = flat(binding.input().values());
        INDArray y = flat(binding.output().values());
        return NativeOp.bind(binding.resources(), "batchnorm",
                List.of(x, binding.parameter("running_mean").values(), binding.parameter("running_var").values(),
                        binding.parameter("weight").values(), binding.parameter("bias").values()),
                List.of(y), 1, 1, CHANNELS).reals(eps);
    }

    /** Reshapes videos to images by stacking their frames along the height, which doesn't change the normalization. */
    private static INDArray flat(INDArray maps) {
        return maps.rank() < 5 ? maps : maps.reshape(maps.size(0), maps.size(1), maps.size(2) * maps.size(3), maps.size(4));
    }

    @Override
    public void forward(Pass pass) {
        switch (pass) {
            case Pass.Prediction _ -> normaliseRunning.run();
            case Pass.Training _ -> normaliseBatch(momentum);
            case Pass.Calibration(double share) -> normaliseBatch(share);
        }
    }

    /** @param share weight of this batch in the updated running statistics; a single value has no unbiased variance */
    private void normaliseBatch(double share) {
        standardise.run();
        scale.forEach(NativeOp::run);
        if (count > 1) {
            follow(runningMean, standardise.mean(), share, share);
            follow(runningVariance, standardise.variance(), share, share * count / (count - 1));
        }
    }

    /** running = (1 − share) · running + factor · batch. */
    private static void follow(INDArray running, INDArray batch, double share, double factor) {
        Level1 blas = Nd4j.getBlasWrapper().level1();
        blas.scal(running.length(), 1 - share, running);
        blas.axpy(running.length(), factor, batch, running);
    }

    /** With x̂ the normalized input: dx = weight / σ · (dy − mean(dy) − x̂ · mean(dy·x̂)) (section 3 of the paper). */
    @Override
    public void backward() {
        INDArray normalised = standardise.normalised();
        sumBias.run();
        normalised.muli(dy, dx);
        sumWeight.run();
        if (input.gradient().isEmpty()) {
            return;
        }
        weight.requiredGradient().divi(count, factor);
        weighProduct.run();
        dy.subi(normalised, dx);
        bias.requiredGradient().divi(count, factor);
        removeMean.run();
        weight.values().muli(standardise.inverse().reshape(factor.shape()), factor);
        rescale.run();
    }
}
