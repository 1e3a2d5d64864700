package org.gabor.engine.compute.nd4j.norm;

import java.util.Optional;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.Broadcast;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdArrays;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.Pow;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Batch normalization with frozen parameters: it keeps its running statistics and uses them in training, too, as in prediction.
 * Later layers thus train on the values that they get in prediction.
 */
public final class FrozenBatchNormKernel implements Kernel {

    private static final int CHANNELS = 1;

    private final double eps;
    private final INDArray weight;
    private final INDArray variance;
    private final INDArray factor;
    private final NativeOp normalise;
    private final Optional<NativeOp> spread;

    public FrozenBatchNormKernel(double eps, NdBinding binding) {
        this.eps = eps;
        INDArray x = binding.input().values();
        weight = binding.parameter("weight").values();
        variance = binding.parameter("running_var").values();
        factor = NdArrays.zeros(binding.resources(), x.size(CHANNELS));
        normalise = BatchNormKernel.normaliseRunning(eps, binding);
        Broadcast channels = Broadcast.channels(x, binding.resources());
        spread = binding.input().gradient()
                .map(dx -> channels.apply("multiply", binding.output().requiredGradient(), factor, dx));
    }

    @Override
    public void forward(Pass pass) {
        normalise.run();
    }

    /** dx = dy · weight / √(running variance + eps); the parameters have no gradients. */
    @Override
    public void backward() {
        variance.addi(eps, factor);
        Nd4j.getExecutioner().exec(new Pow(factor, factor, -0.5));
        factor.muli(weight);
        spread.ifPresent(NativeOp::run);
    }
}
