package org.gabor.engine.compute.nd4j.linear;

import java.util.List;
import java.util.Optional;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.compute.nd4j.array.NdTensor;
import org.gabor.engine.memory.Resources;
import org.nd4j.linalg.api.ndarray.INDArray;

/** y = x·Wᵀ + b with x N×in and W out×in. The products take transposes as flags, so that nothing is copied. */
public final class LinearKernel implements Kernel {

    private final NativeOp product;
    private final Optional<NativeOp> addBias;
    private final NativeOp weightGradient;
    private final Optional<NativeOp> biasGradient;
    private final Optional<NativeOp> inputGradient;

    public LinearKernel(NdBinding binding) {
        INDArray x = binding.input().values();
        INDArray y = binding.output().values();
        INDArray dy = binding.output().requiredGradient();
        NdTensor weight = binding.parameter("weight");
        Optional<NdTensor> bias = Optional.ofNullable(binding.parameter("bias"));
        Resources resources = binding.resources();

        product = NativeOp.matmul(resources, x, false, weight.values(), true, y);
        addBias = bias.map(b -> NativeOp.bind(resources, "biasadd", List.of(y, b.values()), List.of(y)));
        weightGradient = NativeOp.matmul(resources, dy, true, x, false, weight.requiredGradient());
        biasGradient = bias.map(b -> NativeOp.bind(resources, "reduce_sum", List.of(dy), List.of(b.requiredGradient()), 0));
        inputGradient = binding.input().gradient().map(dx -> NativeOp.matmul(resources, dy, false, weight.values(), false, dx));
    }

    @Override
    public void forward(Pass pass) {
        product.run();
        addBias.ifPresent(NativeOp::run);
    }

    @Override
    public void backward() {
        weightGradient.run();
        biasGradient.ifPresent(NativeOp::run);
        inputGradient.ifPresent(NativeOp::run);
    }
}
