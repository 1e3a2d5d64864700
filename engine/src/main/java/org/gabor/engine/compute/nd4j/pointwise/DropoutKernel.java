package org.gabor.engine.compute.nd4j.pointwise;

import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.DropoutMask;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.compute.nd4j.array.NdTensor;
import org.gabor.graph.layer.Dropout;

/** Multiplies by a mask of 0 and 1 / (1 − p), the same one forward and backward. */
public final class DropoutKernel implements Kernel {

    private final NdTensor input;
    private final NdTensor output;
    private final DropoutMask mask;
    private final long salt;

    public DropoutKernel(Dropout layer, NdBinding binding) {
        input = binding.input();
        output = binding.output();
        mask = new DropoutMask(layer.p(), binding.resources(), input.values().shape());
        salt = binding.salt();
    }

    @Override
    public void forward(Pass pass) {
        if (!(pass instanceof Pass.Training(long seed, _))) {
            output.values().assign(input.values());
            return;
        }
        mask.draw(seed ^ salt);
        input.values().muli(mask.values(), output.values());
    }

    @Override
    public void backward() {
        output.requiredGradient().muli(mask.values(), input.requiredGradient());
    }
}
