package org.gabor.engine.compute.kernel;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.Image;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.Volume;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The values at one point of a network, or a parameter, and the loss's gradient there.
 *
 * @param gradient empty where nobody asks for it
 */
public record Tensor(INDArray values, Optional<INDArray> gradient) {

    /** Zeros of these extents in C order, with a gradient. */
    static Tensor zeros(Resources resources, long... dims) {
        return new Tensor(resources.zeros(dims), Optional.of(resources.zeros(dims)));
    }

    /** The gradient where a kernel cannot do without. */
    public INDArray requiredGradient() {
        return gradient.orElseThrow(() -> new IllegalStateException("This tensor takes no gradient."));
    }

    /** Another view, or a likeness, of the values and the gradient. */
    Tensor map(UnaryOperator<INDArray> view) {
        return new Tensor(view.apply(values), gradient.map(view));
    }

    /** The extents of {@code n} examples of this shape: N×C×H×W, N×C×D×H×W, N×features or N×count×length, in C order. */
    public static long[] dims(Shape shape, long n) {
        return switch (shape) {
            case Image(int channels, int height, int width) -> new long[] {n, channels, height, width};
            case Volume(int channels, int depth, int height, int width) -> new long[] {n, channels, depth, height, width};
            case Vector(int features) -> new long[] {n, features};
            case Capsules(int count, int length) -> new long[] {n, count, length};
        };
    }
}
