package org.gabor.engine.compute.nd4j.array;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.memory.DimensionOrder;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.memory.Resources;
import org.gabor.graph.shape.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The values of a tensor of the network, or of a parameter, and their gradient.
 *
 * @param gradient empty if nothing needs it
 */
public record NdTensor(INDArray values, Optional<INDArray> gradient) {

    /** The tensor's arrays; throws {@link IllegalStateException} if it is not plain. */
    public static NdTensor of(Tensor tensor) {
        return new NdTensor(NdArrays.of(tensor.values()), tensor.gradient().map(NdArrays::of));
    }

    /** Zeros with these dimensions in C order, with a gradient. */
    public static NdTensor zeros(Resources resources, long... dims) {
        return new NdTensor(NdArrays.zeros(resources, dims), Optional.of(NdArrays.zeros(resources, dims)));
    }

    /** The gradient; for kernels that require one. */
    public INDArray requiredGradient() {
        return gradient.orElseThrow(() -> new IllegalStateException("This tensor has no gradient."));
    }

    /** Applies the function to the values and to the gradient. */
    public NdTensor map(UnaryOperator<INDArray> view) {
        return new NdTensor(view.apply(values), gradient.map(view));
    }

    /** The dimensions of {@code n} samples of this shape: N×C×H×W, N×C×D×H×W, N×features or N×count×length, in C order. */
    public static long[] dims(Shape shape, long n) {
        return Format.of(shape, n, Precision.F32, DimensionOrder.PLAIN).extents();
    }
}
