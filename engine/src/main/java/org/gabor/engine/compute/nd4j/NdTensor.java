package org.gabor.engine.compute.nd4j;

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
 * The values at one point of a network, or a parameter, and the loss's gradient there.
 *
 * @param gradient empty if nobody asks for it
 */
public record NdTensor(INDArray values, Optional<INDArray> gradient) {

    /** Throws {@link IllegalStateException} where the tensor is not plain. */
    static NdTensor of(Tensor tensor) {
        return new NdTensor(NdArrays.of(tensor.values()), tensor.gradient().map(NdArrays::of));
    }

    /** Zeros of these extents in C order, with a gradient. */
    static NdTensor zeros(Resources resources, long... dims) {
        return new NdTensor(NdArrays.zeros(resources, dims), Optional.of(NdArrays.zeros(resources, dims)));
    }

    /** The gradient where a kernel cannot do without. */
    public INDArray requiredGradient() {
        return gradient.orElseThrow(() -> new IllegalStateException("This tensor takes no gradient."));
    }

    /** Another view, or a likeness, of the values and the gradient. */
    NdTensor map(UnaryOperator<INDArray> view) {
        return new NdTensor(view.apply(values), gradient.map(view));
    }

    /** The extents of {@code n} examples of this shape: N×C×H×W, N×C×D×H×W, N×features or N×count×length, in C order. */
    public static long[] dims(Shape shape, long n) {
        return Format.of(shape, n, Precision.F32, DimensionOrder.PLAIN).extents();
    }
}
