package org.gabor.engine.compute.nd4j.pointwise;

import java.util.List;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.compute.nd4j.array.NdTensor;

/** Softmax over the features, used only if it is not part of the loss. */
public record SoftmaxKernel(NativeOp softmax, NativeOp derivative) implements Kernel {

    public static SoftmaxKernel of(NdBinding binding) {
        NdTensor in = binding.input();
        NdTensor out = binding.output();
        return new SoftmaxKernel(
                NativeOp.bind(binding.resources(), "softmax", List.of(in.values()), List.of(out.values()), 1),
                NativeOp.bind(binding.resources(), "softmax_bp", List.of(in.values(), out.requiredGradient(), out.values()),
                        List.of(in.requiredGradient()), 1));
    }

    @Override
    public void forward(Pass pass) {
        softmax.run();
    }

    @Override
    public void backward() {
        derivative.run();
    }
}
