package org.gabor.engine.compute.nd4j.spatial;

import java.util.ArrayList;
import java.util.List;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.compute.nd4j.array.NdTensor;
import org.gabor.engine.compute.nd4j.array.Views;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Concatenates its inputs along the channels, and splits the gradient. */
public final class ConcatKernel implements Kernel {

    private final List<InputSlice> parts = new ArrayList<>();

    public ConcatKernel(NdBinding binding) {
        long start = 0;
        for (NdTensor input : binding.inputs()) {
            long channels = input.values().size(1);
            parts.add(new InputSlice(input, Views.along(binding.output().values(), 1, start, channels),
                    Views.along(binding.output().requiredGradient(), 1, start, channels)));
            start += channels;
        }
    }

    @Override
    public void forward(Pass pass) {
        parts.forEach(part -> part.values().assign(part.input().values()));
    }

    @Override
    public void backward() {
        parts.forEach(part -> part.input().gradient().ifPresent(dx -> dx.assign(part.gradient())));
    }

    /** An input and its part of the output. */
    private record InputSlice(NdTensor input, INDArray values, INDArray gradient) {}
}
