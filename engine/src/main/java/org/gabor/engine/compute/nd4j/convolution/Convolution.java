package org.gabor.engine.compute.nd4j.convolution;

import java.util.Optional;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.compute.nd4j.array.NdTensor;
import org.gabor.engine.memory.Resources;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.shape.Window;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A kind of convolution that can be bound to arrays. */
@FunctionalInterface
public interface Convolution {

    Kernel bind(NdTensor x, NdTensor y, NdTensor weight, Optional<NdTensor> bias, Resources resources);

    static Kernel of(Conv2d layer, NdBinding binding) {
        if (layer.groups() == 1 && binding.input().gradient().isEmpty()) {
            return new FirstConvolutionKernel(layer.window(), binding);
        }
        return layer.groups() > 1 && layer.groups() == binding.input().values().size(1)
                ? depthwise(layer.window(), binding)
                : grouped(NativeConvolution.dense(layer.window()), layer.groups(), binding);
    }

    static Kernel grouped(Convolution convolution, int groups, NdBinding binding) {
        return groups > 1
                ? new GroupedConvolutionKernel(convolution, groups, binding)
                : convolution.bind(binding.input(), binding.output(), binding.parameter("weight"), bias(binding),
                        binding.resources());
    }

    static Convolution transposed(Window window) {
        return (x, y, weight, bias, resources) -> new TransposedConvolutionKernel(window, x, y, weight, bias, resources);
    }

    /** A depthwise convolution: weights (channels·multiplier)×1×H×W, passed as H×W×channels×multiplier. */
    private static Kernel depthwise(Window window, NdBinding binding) {
        NdTensor weight = binding.parameter("weight").map(w -> perChannel(w, binding.input().values().size(1)));
        return NativeConvolution.depthwise(window).bind(binding.input(), binding.output(), weight, bias(binding),
                binding.resources());
    }

    private static INDArray perChannel(INDArray weight, long channels) {
        return weight.reshape('c', channels, weight.size(0) / channels, weight.size(2), weight.size(3)).permute(2, 3, 0, 1);
    }

    private static Optional<NdTensor> bias(NdBinding binding) {
        return Optional.ofNullable(binding.parameter("bias"));
    }
}
