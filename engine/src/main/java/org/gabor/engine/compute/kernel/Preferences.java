package org.gabor.engine.compute.kernel;

import java.util.List;
import org.gabor.engine.memory.DimensionOrder;
import org.gabor.engine.memory.Format;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.shape.Shape;

/**
 * A provider's preferred layouts and fusions. All answers are given without loading a native library, so that the window can
 * estimate memory.
 */
public interface Preferences {

    /** The preferred order of the values of this shape. */
    DimensionOrder order(Shape shape);

    /** Whether one kernel probably computes all of these layers. */
    boolean folds(List<Operation> chain);

    /**
     * Whether the function can be fused with the layer before it.
     *
     * @param predicts whether there is no backward pass, which may need the layer's own output
     */
    boolean fuses(Layer layer, Activation.Function function, boolean predicts);

    /** Whether {@code layer} may work in place on its input, which {@code producer} computed and no other layer reads. */
    boolean worksInPlace(Layer layer, Layer producer);

    /** Whether the kernel of {@code layer} works without memory for its input's gradient, as the first layer's should. */
    boolean sparesInputGradient(Layer layer);

    /**
     * The approximate number of bytes that a kernel keeps, such as copies of its weights.
     *
     * @param weights the number of elements of the operation's weights
     */
    long keptBytes(Operation operation, Format input, long weights, boolean predicts);
}
