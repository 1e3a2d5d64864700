package org.gabor.engine.compute.nd4j.convolution;

import java.util.Optional;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdArrays;
import org.gabor.engine.compute.nd4j.array.NdTensor;
import org.gabor.engine.memory.Resources;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A convolution that is computed by one operation, and its gradients by another. */
final class ConvolutionKernel implements Kernel {

    private final NativeOp forward;
    private final NativeOp backward;

    ConvolutionKernel(NativeConvolution convolution, NdTensor input, NdTensor output, NdTensor weight, Optional<NdTensor> bias,
                      Resources resources) {
        forward = convolution.forward(input, output, weight, bias, resources);
        INDArray dx = input.gradient().orElseGet(() -> NdArrays.zeros(resources, input.values().shape()));
        backward = convolution.backward(input, output, weight, bias, dx, resources);
    }

    @Override
    public void forward(Pass pass) {
        forward.run();
    }

    @Override
    public void backward() {
        backward.run();
    }
}
