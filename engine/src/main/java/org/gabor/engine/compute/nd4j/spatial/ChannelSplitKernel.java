package org.gabor.engine.compute.nd4j.spatial;

import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.compute.nd4j.array.Views;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Selects one of several equal parts of the channels (Ma et al. 2018, section 3.3). */
public final class ChannelSplitKernel implements Kernel {

    private final INDArray kept;
    private final INDArray y;
    private final INDArray dx;
    private final INDArray keptGradient;
    private final INDArray dy;

    public ChannelSplitKernel(int part, NdBinding binding) {
        y = binding.output().values();
        dy = binding.output().requiredGradient();
        dx = binding.input().requiredGradient();
        long channels = y.size(1);
        kept = Views.along(binding.input().values(), 1, part * channels, channels);
        keptGradient = Views.along(dx, 1, part * channels, channels);
    }

    @Override
    public void forward(Pass pass) {
        y.assign(kept);
    }

    @Override
    public void backward() {
        dx.assign(0);
        keptGradient.assign(dy);
    }
}
