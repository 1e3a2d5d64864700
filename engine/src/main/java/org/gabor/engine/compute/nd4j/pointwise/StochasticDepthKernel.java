package org.gabor.engine.compute.nd4j.pointwise;

import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.Broadcast;
import org.gabor.engine.compute.nd4j.array.DropoutMask;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.compute.nd4j.array.NdTensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Drops whole samples of a branch (Huang et al. 2016, section 3), as torchvision does in mode {@code row}. */
public final class StochasticDepthKernel implements Kernel {

    private final NdTensor input;
    private final NdTensor output;
    private final DropoutMask mask;
    private final NativeOp drop;
    private final NativeOp dropGradient;
    private final long salt;

    public StochasticDepthKernel(double p, NdBinding binding) {
        input = binding.input();
        output = binding.output();
        salt = binding.salt();
        INDArray x = input.values();
        Broadcast examples = Broadcast.vectors(x, x.length() / x.size(0), binding.resources());
        mask = new DropoutMask(p, binding.resources(), examples.reduced());
        drop = examples.apply("multiply", x, mask.values(), output.values());
        dropGradient = examples.apply("multiply", output.requiredGradient(), mask.values(), input.requiredGradient());
    }

    @Override
    public void forward(Pass pass) {
        if (!(pass instanceof Pass.Training(long seed, _))) {
            output.values().assign(input.values());
            return;
        }
        mask.draw(seed ^ salt);
        drop.run();
    }

    @Override
    public void backward() {
        dropGradient.run();
    }
}
