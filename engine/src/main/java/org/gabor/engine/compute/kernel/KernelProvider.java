package org.gabor.engine.compute.kernel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabor.engine.memory.DimensionOrder;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Layout;
import org.gabor.engine.memory.MemorySpace;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.Storage;
import org.gabor.engine.memory.View;
import org.gabor.engine.optim.VectorMath;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.shape.Shape;

/** Knows how to run each layer on one kind of machine, and how it likes its tensors to lie. */
public interface KernelProvider extends MemorySpace {

    /** A kernel for an operation, an activation in it being one that {@link #fuses}. A sum may lie over its first input. */
    Kernel bind(Operation operation, KernelBinding site);

    /**
     * One kernel, for prediction only, that does the work of several layers, normalization by running statistics among them;
     * empty if there is none.
     *
     * @param chain each the only reader of the one before, whose output is not computed; a sum of two has that as its second
     *     input, and lies over its first
     */
    Optional<Kernel> fold(List<FusedStep> chain);

    /** Whether there probably is one kernel of them all; found without loading a library. */
    boolean folds(List<Operation> chain);

    /** A tensor that several layers read: its gradient is the sum of what each of them sends back. */
    Kernel bindFork(Tensor trunk, List<Tensor> branches, Resources resources);

    /** Whether the machine computes in this precision faster than by taking it apart. */
    boolean computesIn(Precision precision);

    /** The order in which the values of this shape should lie. */
    DimensionOrder order(Shape shape);

    /**
     * How the parameters of an operation should lie, by the last part of their names; those left out lie in plain order.
     *
     * @param inputs for a whole batch, by slot
     * @param predicts whether there is no backward pass that reads them, too
     * @param resources own whatever describes the layouts
     */
    Map<String, Layout> layouts(Operation operation, List<Format> inputs, Format output, boolean predicts, Resources resources);

    /** Arithmetic on vectors in its memory. */
    VectorMath vectors();

    @Override
    default Storage allocate(long bytes) {
        return vectors().allocate(bytes);
    }

    @Override
    default Runnable copy(View from, View to, Resources resources) {
        return vectors().copy(from, to, resources);
    }

    /**
     * About how many bytes a kernel keeps to itself, such as copies of its weights; found without loading a library.
     *
     * @param weights how many numbers the operation's weights are
     */
    long keptBytes(Operation operation, Format input, long weights, boolean predicts);

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
}
