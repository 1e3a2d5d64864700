package org.gabor.engine.compute.nd4j.pointwise;

import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.Broadcast;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdArrays;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.compute.nd4j.array.NdTensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/** y = weight[c] · x + bias[c] for every channel c (LeCun et al. 1998, section II.B). */
public final class ChannelAffineKernel implements Kernel {

    private final INDArray x;
    private final INDArray dy;
    private final INDArray product;
    private final NativeOp scale;
    private final NativeOp shift;
    private final Runnable sumWeight;
    private final Runnable sumBias;
    private final NativeOp spread;

    public ChannelAffineKernel(NdBinding binding) {
        NdTensor weight = binding.parameter("weight");
        NdTensor bias = binding.parameter("bias");
        INDArray y = binding.output().values();
        Broadcast channels = Broadcast.channels(binding.input().values(), binding.resources());
        x = binding.input().values();
        dy = binding.output().requiredGradient();
        product = NdArrays.zeros(binding.resources(), x.shape());
        scale = channels.apply("multiply", x, weight.values(), y);
        shift = channels.apply("add", y, bias.values(), y);
        sumWeight = channels.sum(product, weight.requiredGradient());
        sumBias = channels.sum(dy, bias.requiredGradient());
        spread = channels.apply("multiply", dy, weight.values(), binding.input().requiredGradient());
    }

    @Override
    public void forward(Pass pass) {
        scale.run();
        shift.run();
    }

    @Override
    public void backward() {
        x.muli(dy, product);
        sumWeight.run();
        sumBias.run();
        spread.run();
    }
}
