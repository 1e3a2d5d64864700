package org.gabor.engine.compute.onednn.norm;

import java.util.Optional;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.onednn.primitive.Eltwise;
import org.gabor.engine.compute.onednn.primitive.Primitive;
import org.gabor.engine.compute.onednn.primitive.StatelessKernel;
import org.gabor.engine.memory.DimensionOrder;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.View;
import org.gabor.graph.layer.Activation;

/**
 * Batch normalization (Ioffe and Szegedy 2015) as PyTorch's, perhaps fused with ReLU. A batch is normalized with its biased
 * variance; the running variance uses the unbiased one.
 */
public final class BatchNormKernel implements Kernel {

    private static final int CHANNELS = 1;

    private final double momentum;
    private final StatelessKernel training;
    private final Primitive prediction;
    private final long count;
    private final RunningStatistic mean;
    private final RunningStatistic variance;

    private BatchNormKernel(double eps, double momentum, boolean relu, BatchNormPrimitives primitives, KernelBinding binding) {
        Format input = binding.input().format();
        long channels = input.extents()[CHANNELS];
        View batchMean = binding.resources().allocate(Format.plain(channels));
        View batchVariance = binding.resources().allocate(Format.plain(channels));
        this.momentum = momentum;
        count = input.size() / channels;
        training = count > 1 && isLaned(input) ? LanewiseBatchNorm.bind(eps, relu, binding, batchMean, batchVariance)
                : primitives.training(batchMean, batchVariance);
        prediction = primitives.prediction();
        mean = new RunningStatistic(batchMean, binding.parameter("running_mean").values(), 1);
        variance = new RunningStatistic(batchVariance, binding.parameter("running_var").values(), count / (count - 1.0));
    }

    /** Frozen batch normalization: it keeps its running statistics and uses them in training, too, as in prediction. */
    public static Kernel of(double eps, double momentum, Operation operation, KernelBinding binding) {
        if (binding.onlyPredicts()) {
            return predicting(eps, operation, binding);
        }
        boolean relu = operation.activation().isPresent();
        BatchNormPrimitives primitives = new BatchNormPrimitives(eps, relu, binding);
        return binding.trained() ? new BatchNormKernel(eps, momentum, relu, primitives, binding) : primitives.frozen();
    }

    /** Applies a function that oneDNN can't fuse with batch normalization, in place on its output. */
    private static Kernel predicting(double eps, Operation operation, KernelBinding binding) {
        boolean relu = operation.activation().equals(Optional.of(Activation.Function.RELU));
        Primitive norm = new BatchNormPrimitives(eps, relu, binding).prediction();
        View y = binding.output().values();
        Runnable bend = operation.activation().filter(_ -> !relu)
                .map(function -> Eltwise.of(function).forward(y, y, binding.resources())).orElse(StatelessKernel.NONE);
        return new StatelessKernel(() -> {
            norm.run();
            bend.run();
        }, StatelessKernel.NONE);
    }

    /** Whether the layout is channels last. */
    private static boolean isLaned(Format format) {
        return format.layout() == DimensionOrder.CHANNELS_LAST || format.dims().size() == 2;
    }

    @Override
    public void forward(Pass pass) {
        switch (pass) {
            case Pass.Prediction _ -> prediction.run();
            case Pass.Training _ -> normaliseBatch(momentum);
            case Pass.Calibration(double share) -> normaliseBatch(share);
        }
    }

    /** @param share weight of this batch in the updated running statistics; a single value has no unbiased variance */
    private void normaliseBatch(double share) {
        training.ahead().run();
        if (count > 1) {
            mean.follow(share);
            variance.follow(share);
        }
    }

    @Override
    public void backward() {
        training.backward();
    }
}
