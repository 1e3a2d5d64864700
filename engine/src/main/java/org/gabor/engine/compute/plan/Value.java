package org.gabor.engine.compute.plan;

import java.util.Optional;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.memory.DimensionOrder;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Precision;
import org.gabor.graph.shape.Shape;

/** A tensor of a plan before it has memory: which block holds its values, and which one its gradient. */
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

    /** A tensor of up to {@code batch} examples in a place of its own. */
    static Value reserve(Arena arena, Shape shape, int batch, Precision precision, DimensionOrder order, boolean needsGradient) {
        Arena.Block values = arena.reserve(Format.of(shape, batch, precision, order).bytes());
        return new Value(shape, precision, order, values, needsGradient, null);
    }

    /** The same tensor in another shape, whose values are in the same order. */
    Value as(Shape shape) {
        return new Value(shape, precision, DimensionOrder.PLAIN, values, needsGradient, root);
    }

    /** Another tensor in the same place, with equal values or ones that overwrite these; its gradient is its own. */
    Value over() {
        return new Value(shape, precision, order, values, needsGradient, null);
    }

    /** Lets it lie where another tensor of this format does, whose values it overwrites. */
    void shareMemoryWith(Value other) {
        values.moveInto(other.values);
    }

    /** Its values can be read after a step: nothing may overwrite them. */
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

    /** Lets the gradient lie where another tensor's does, to which it will be equal. */
    void shareGradient(Value other) {
        root.gradient = other.root.gradient;
    }

    /** The tensor that this is a view of, or itself. */
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

    /** How many values an example has. */
    public int size() {
        return Math.toIntExact(shape.size());
    }

    /** Of {@code n} examples. */
    public Format format(int n) {
        return Format.of(shape, n, precision, order);
    }

    /** The first {@code n} examples, once the arena is allocated. */
    public Tensor bind(int n) {
        Format format = format(n);
        return new Tensor(values.view(format), Optional.ofNullable(root.gradient).map(block -> block.view(format)));
    }
}
