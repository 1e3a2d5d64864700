package org.gabor.engine.compute.nd4j.linear;

import java.util.HashMap;
import java.util.Map;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.compute.nd4j.array.NdTensor;
import org.gabor.engine.compute.nd4j.convolution.Convolution;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Linear2d;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Runs a {@link Linear2d} as an equivalent 1×1 convolution. */
public final class PixelwiseLinear {

    private PixelwiseLinear() {}

    public static Kernel bind(Linear2d layer, NdBinding binding) {
        Map<String, NdTensor> parameters = new HashMap<>(binding.parameters());
        NdTensor weight = binding.parameter("weight");
        parameters.put("weight", new NdTensor(asKernel(weight.values()), weight.gradient().map(PixelwiseLinear::asKernel)));
        return Convolution.of(Conv2d.of(layer.outFeatures(), 1).withBias(layer.bias()),
                new NdBinding(binding.inputs(), binding.output(), parameters, binding.resources(), binding.salt()));
    }

    /** Reshapes the units×C matrix to units×C×1×1. */
    private static INDArray asKernel(INDArray matrix) {
        return matrix.reshape('c', matrix.size(0), matrix.size(1), 1, 1);
    }
}
