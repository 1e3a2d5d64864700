package org.gabor.engine.compute;

import java.util.Optional;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.graph.shape.Shape;

/** A tensor of a plan before it has memory: which block holds its values, and which one its gradient. */
final class Value {

    private final Shape shape;
    private final Arena.Block values;
    private final boolean needsGradient;
    /** Holds the gradient's block, which all views of one tensor share. */
    private final Value root;
    private Arena.Block gradient;

    private Value(Shape shape, Arena.Block values, boolean needsGradient, Value root) {
        this.shape = shape;
        this.values = values;
        this.needsGradient = needsGradient;
        this.root = root == null ? this : root;
    }

    Value(Shape shape, Arena.Block values, boolean needsGradient) {
        this(shape, values, needsGradient, null);
    }

    /** The same tensor in another shape. */
    Value as(Shape shape) {
        return new Value(shape, values, needsGradient, root);
    }

    /** Another tensor in the same place, with equal values or ones that overwrite these; its gradient is its own. */
    Value over() {
        return new Value(shape, values, needsGradient, null);
    }

    boolean needsGradient() {
        return needsGradient;
    }

    void reserveGradient(Arena arena, int batch) {
        if (needsGradient && root.gradient == null) {
            root.gradient = arena.reserve(shape.size() * batch);
        }
    }

    void releaseGradient(Arena arena) {
        arena.release(root.gradient);
    }

    /** The first {@code n} examples, once the arena is allocated. */
    Tensor bind(int n) {
        long[] dims = Tensor.dims(shape, n);
        return new Tensor(values.view(dims), Optional.ofNullable(root.gradient).map(block -> block.view(dims)));
    }
}
