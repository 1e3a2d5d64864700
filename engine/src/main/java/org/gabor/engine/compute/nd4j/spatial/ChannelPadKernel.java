package org.gabor.engine.compute.nd4j.spatial;

import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.compute.nd4j.array.NdTensor;
import org.gabor.engine.compute.nd4j.array.Views;

/** Copies the channels after {@code before} channels of zeros (He et al. 2015, section 4.2, option A). */
public record ChannelPadKernel(NdTensor input, NdTensor output, NdTensor middle) implements Kernel {

    public static ChannelPadKernel of(int before, NdBinding binding) {
        long channels = binding.input().values().size(1);
        return new ChannelPadKernel(binding.input(), binding.output(),
                binding.output().map(all -> Views.along(all, 1, before, channels)));
    }

    @Override
    public void forward(Pass pass) {
        output.values().assign(0);
        middle.values().assign(input.values());
    }

    @Override
    public void backward() {
        input.requiredGradient().assign(middle.requiredGradient());
    }
}
