package org.gabor.engine.compute.kernel;

import java.util.List;
import org.gabor.engine.memory.DimensionOrder;
import org.gabor.engine.memory.Format;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.shape.Shape;

/**
 * How a provider likes networks to be laid out in memory and its layers to be computed together. All of it is answered without
 * loading a native library, so that memory can be estimated in the window.
 */
public interface Preferences {

    /** The order in which the values of this shape should lie. */
    DimensionOrder order(Shape shape);

    /** Whether there probably is one kernel for all of these layers. */
    boolean folds(List<Operation> chain);

    /**
     * Whether the function can be computed in one step with the layer before it.
     *
     * @param predicts whether there is no backward pass, which may need what the layer alone would give
     */
    boolean fuses(Layer layer, Activation.Function function, boolean predicts);

    /** Whether {@code layer} may write its output over its input, which {@code producer} computed and no one else reads. */
    boolean worksInPlace(Layer layer, Layer producer);

    /** Whether {@code layer} can do without a place for its input's gradient, as the first layer of a network should. */
    boolean sparesInputGradient(Layer layer);

    /**
     * About how many bytes a kernel keeps to itself, such as copies of its weights.
     *
     * @param weights how many numbers the operation's weights are
     */
    long keptBytes(Operation operation, Format input, long weights, boolean predicts);
}
