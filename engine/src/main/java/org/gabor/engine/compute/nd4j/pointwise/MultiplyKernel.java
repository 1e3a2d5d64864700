package org.gabor.engine.compute.nd4j.pointwise;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.Broadcast;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdArrays;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.compute.nd4j.array.NdTensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The product of its inputs. An input with a single value for each channel is broadcast over the pixels, as the gates of
 * squeeze-and-excitation are (Hu et al. 2018, section 3); its gradient is summed over them.
 */
public final class MultiplyKernel implements Kernel {

    private final Broadcast pixels;
    private final INDArray y;
    private final INDArray dy;
    private final List<NativeOp> multiply;
    private final List<Slope> slopes = new ArrayList<>();

    public MultiplyKernel(NdBinding binding) {
        y = binding.output().values();
        dy = binding.output().requiredGradient();
        pixels = Broadcast.vectors(y, y.length() / y.size(0) / y.size(1), binding.resources());
        List<INDArray> factors = binding.inputs().stream().map(NdTensor::values).toList();
        multiply = factors.stream().map(factor -> times(y, factor)).toList();
        INDArray scratch = NdArrays.zeros(binding.resources(), y.shape());
        for (int i = 0; i < factors.size(); i++) {
            INDArray dx = binding.inputs().get(i).requiredGradient();
            boolean repeated = dx.length() < y.length();
            INDArray product = repeated ? scratch : dx;
            int slot = i;
            List<NativeOp> others = IntStream.range(0, factors.size()).filter(other -> other != slot)
                    .mapToObj(other -> times(product, factors.get(other))).toList();
            slopes.add(new Slope(product, others, repeated ? pixels.sum(product, dx) : () -> {}));
        }
    }

    private NativeOp times(INDArray product, INDArray factor) {
        return factor.length() < product.length()
                ? pixels.apply("multiply", product, factor, product)
                : NativeOp.bind(pixels.resources(), "multiply", List.of(product, factor), List.of(product));
    }

    @Override
    public void forward(Pass pass) {
        y.assign(1);
        multiply.forEach(NativeOp::run);
    }

    @Override
    public void backward() {
        slopes.forEach(slope -> slope.run(dy));
    }

    /** The gradient of one input: the output's times the other inputs. */
    private record Slope(INDArray product, List<NativeOp> others, Runnable sum) {

        void run(INDArray dy) {
            product.assign(dy);
            others.forEach(NativeOp::run);
            sum.run();
        }
    }
}
