package org.gabor.engine.compute.nd4j.pointwise;

import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.Broadcast;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdArrays;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.compute.nd4j.array.NdTensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Multiplies every channel by its own factor (Touvron et al. 2021, section 2). */
public final class LayerScaleKernel implements Kernel {

    private final INDArray x;
    private final INDArray dy;
    private final INDArray product;
    private final NativeOp scale;
    private final Runnable sumFactor;
    private final NativeOp spread;

    public LayerScaleKernel(NdBinding binding) {
        NdTensor factor = binding.parameter("");
        Broadcast channels = Broadcast.channels(binding.input().values(), binding.resources());
        x = binding.input().values();
        dy = binding.output().requiredGradient();
        product = NdArrays.zeros(binding.resources(), x.shape());
        scale = channels.apply("multiply", x, factor.values(), binding.output().values());
        sumFactor = channels.sum(product, factor.requiredGradient());
        spread = channels.apply("multiply", dy, factor.values(), binding.input().requiredGradient());
    }

    @Override
    public void forward(Pass pass) {
        scale.run();
    }

    @Override
    public void backward() {
        x.muli(dy, product);
        sumFactor.run();
        spread.run();
    }
}
