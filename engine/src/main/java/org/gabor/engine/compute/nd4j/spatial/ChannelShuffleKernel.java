package org.gabor.engine.compute.nd4j.spatial;

import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Interleaves the channels of the groups: groups × n channels become n × groups (Zhang et al. 2018, section 3.1). */
public record ChannelShuffleKernel(NativeOp shuffle, NativeOp restore) implements Kernel {

    public static ChannelShuffleKernel of(int groups, NdBinding binding) {
        INDArray x = binding.input().values();
        long n = x.size(1) / groups;
        long pixels = x.length() / x.size(0) / x.size(1);
        long[] dealt = {x.size(0), n, groups, pixels};
        long[] grouped = {x.size(0), groups, n, pixels};
        return new ChannelShuffleKernel(
                NativeOp.permute(binding.resources(), x.reshape(grouped), binding.output().values().reshape(dealt), 0, 2, 1, 3),
                NativeOp.permute(binding.resources(), binding.output().requiredGradient().reshape(dealt),
                        binding.input().requiredGradient().reshape(grouped), 0, 2, 1, 3));
    }

    @Override
    public void forward(Pass pass) {
        shuffle.run();
    }

    @Override
    public void backward() {
        restore.run();
    }
}
