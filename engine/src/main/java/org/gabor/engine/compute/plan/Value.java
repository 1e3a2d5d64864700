package org.gabor.engine.compute.plan;

import java.util.Optional;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.memory.DimensionOrder;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Precision;
import org.gabor.graph.shape.Shape;

/** A tensor of a plan before it has memory: the blocks of its values and of its gradient. */
public final class Value {

    private final Shape shape;
    private final Precision precision;
    private final DimensionOrder order;
    private final Arena.Block values;
    private final boolean needsGradient;
    /** Holds the gradient's block, which all views of one tensor share. */
    private final Value root;
    private Arena.Block gradient;

    private Value(Shape shape, Precision precision, DimensionOrder order, Arena.Block values, boolean needsGradient, Value root) {
        this.shape = shape;
        this.precision = precision;
        this.order = order;
        this.values = values;
        this.needsGradient = needsGradient;
        this.root = root == null ? this : root;
    }

    /** A tensor of up to {@code batch} samples in a block of its own. */
    static Value reserve(Arena arena, Shape shape, int batch, Precision precision, DimensionOrder order, boolean needsGradient) {
        Arena.Block values = arena.reserve(Format.of(shape, batch, precision, order).bytes());
        return new Value(shape, precision, order, values, needsGradient, null);
    }

    /** The same tensor in another shape, with its values in the same order. */
    Value as(Shape shape) {
        return new Value(shape, precision, DimensionOrder.PLAIN, values, needsGradient, root);
    }

    /** Another tensor in the same block, whose values equal or overwrite these. It has its own gradient. */
    Value over() {
        return new Value(shape, precision, order, values, needsGradient, null);
    }

    /** Shares the block of another tensor of this format, whose values it overwrites. */
    void shareMemoryWith(Value other) {
        values.moveInto(other.values);
    }

    /** Keeps its values readable after a step: nothing may overwrite them. */
    void keep() {
        values.keep();
    }

    boolean isKept() {
        return values.isKept();
    }

    boolean needsGradient() {
        return needsGradient;
    }

    void reserveGradient(Arena arena, int batch) {
        if (needsGradient && root.gradient == null) {
            root.gradient = arena.reserve(format(batch).bytes());
        }
    }

    /** Shares the gradient's block with another tensor, whose gradient is equal. */
    void shareGradient(Value other) {
        root.gradient = other.root.gradient;
    }

    /** The tensor of which this is a view, or this tensor. */
    Value root() {
        return root;
    }

    void needValuesAt(int moment) {
        values.needAt(moment);
    }

    void needGradientAt(int moment) {
        if (root.gradient != null) {
            root.gradient.needAt(moment);
        }
    }

    /** The number of values of a sample. */
    public int size() {
        return Math.toIntExact(shape.size());
    }

    /** Its format for {@code n} samples. */
    public Format format(int n) {
        return Format.of(shape, n, precision, order);
    }

    /** A view of the first {@code n} samples, once the arena is allocated. */
    public Tensor bind(int n) {
        Format format = format(n);
        return new Tensor(values.view(format), Optional.ofNullable(root.gradient).map(block -> block.view(format)));
    }
}
