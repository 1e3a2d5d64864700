package org.gabor.engine.compute.kernel;

import java.util.List;
import org.nd4j.linalg.api.blas.Level1;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.broadcast.BroadcastMulOp;
import org.nd4j.linalg.api.ops.impl.broadcast.BroadcastSubOp;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Batch normalisation (Ioffe and Szegedy 2015) as PyTorch's: a batch is normalised with its biased variance, the running
 * variance follows the unbiased one. Composed, because ND4J's {@code batchnorm_bp} is ten times slower.
 */
final class BatchNormKernel implements Kernel {

    private static final int CHANNELS = 1;

    private final double eps;
    private final double momentum;
    private final long count;
    private final Tensor input;
    private final Tensor output;
    private final Tensor weight;
    private final Tensor bias;
    private final INDArray runningMean;
    private final INDArray runningVariance;
    private final INDArray mean;
    private final INDArray variance;
    private final INDArray factor;
    private final INDArray normalised;
    private final INDArray dx;
    private final NativeOp measure;
    private final NativeOp normaliseBatch;
    private final NativeOp normaliseRunning;
    private final NativeOp normaliseOnly;
    private final NativeOp sumBias;
    private final NativeOp sumWeight;

    BatchNormKernel(double eps, double momentum, Site site) {
        Resources resources = site.resources();
        this.eps = eps;
        this.momentum = momentum;
        input = flat(site.input());
        output = flat(site.output());
        weight = site.parameter("weight");
        bias = site.parameter("bias");
        runningMean = site.parameter("running_mean").values();
        runningVariance = site.parameter("running_var").values();

        INDArray x = input.values();
        long channels = x.size(CHANNELS);
        count = x.length() / channels;
        mean = resources.zeros(channels);
        variance = resources.zeros(channels);
        factor = resources.zeros(channels);
        normalised = resources.zeros(x.shape());
        dx = input.gradient().orElseGet(() -> resources.zeros(x.shape()));

        long[] axes = x.rank() == 2 ? new long[] {0} : new long[] {0, 2, 3};
        measure = NativeOp.bind(resources, "moments", List.of(x), List.of(mean, variance), axes);
        normaliseBatch = normalise(resources, mean, variance);
        normaliseRunning = normalise(resources, runningMean, runningVariance);
        normaliseOnly = NativeOp.bind(resources, "batchnorm", List.of(x, mean, variance), List.of(normalised), 0, 0, CHANNELS)
                .reals(eps);
        sumBias = NativeOp.bind(resources, "reduce_sum",
                List.of(output.requiredGradient()), List.of(bias.requiredGradient()), axes);
        sumWeight = NativeOp.bind(resources, "reduce_sum", List.of(dx), List.of(weight.requiredGradient()), axes);
    }

    /** A film's frames lie below each other: for normalisation they are one tall image. */
    private static Tensor flat(Tensor maps) {
        return maps.values().rank() < 5 ? maps : new Tensor(flat(maps.values()), maps.gradient().map(BatchNormKernel::flat));
    }

    private static INDArray flat(INDArray film) {
        return film.reshape(film.size(0), film.size(1), film.size(2) * film.size(3), film.size(4));
    }

    private NativeOp normalise(Resources resources, INDArray mean, INDArray variance) {
        return NativeOp.bind(resources, "batchnorm",
                List.of(input.values(), mean, variance, weight.values(), bias.values()), List.of(output.values()),
                1, 1, CHANNELS).reals(eps);
    }

    @Override
    public void forward(Pass pass) {
        if (!pass.training()) {
            normaliseRunning.run();
            return;
        }
        measure.run();
        normaliseBatch.run();
        double unbiased = count / Math.max(1.0, count - 1);
        follow(runningMean, mean, momentum);
        follow(runningVariance, variance, momentum * unbiased);
    }

    private void follow(INDArray running, INDArray batch, double share) {
        Level1 blas = Nd4j.getBlasWrapper().level1();
        blas.scal(running.length(), 1 - momentum, running);
        blas.axpy(running.length(), share, batch, running);
    }

    /** With x̂ the normalised input: dx = weight / σ · (dy − mean(dy) − x̂ · mean(dy·x̂)) (section 3 of the paper). */
    @Override
    public void backward() {
        INDArray dy = output.requiredGradient();
        normaliseOnly.run();
        sumBias.run();
        normalised.muli(dy, dx);
        sumWeight.run();
        if (input.gradient().isEmpty()) {
            return;
        }
        weight.requiredGradient().divi(count, factor);
        Nd4j.getExecutioner().exec(new BroadcastMulOp(normalised, factor, normalised, CHANNELS));
        dy.subi(normalised, dx);
        bias.requiredGradient().divi(count, factor);
        Nd4j.getExecutioner().exec(new BroadcastSubOp(dx, factor, dx, CHANNELS));
        variance.addi(eps, factor);
        weight.values().divi(Transforms.sqrt(factor, false), factor);
        Nd4j.getExecutioner().exec(new BroadcastMulOp(dx, factor, dx, CHANNELS));
    }
}
