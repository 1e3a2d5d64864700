package org.gabor.graph.dsl;

import java.util.List;
import java.util.stream.Stream;
import org.gabor.graph.layer.Merge;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.shape.LayerMismatch;
import org.gabor.graph.shape.Shape;

/** The output of one layer while a network is being built: a symbolic value with a shape and no elements. */
public final class SymbolicTensor {

    private final NetworkBuilder builder;
    private final NodeId source;
    private final Shape shape;

    SymbolicTensor(NetworkBuilder builder, NodeId source, Shape shape) {
        this.builder = builder;
        this.source = source;
        this.shape = shape;
    }

    public Shape shape() {
        return shape;
    }

    NetworkBuilder builder() {
        return builder;
    }

    NodeId source() {
        return source;
    }

    /** Feeds this tensor to {@code layer}, named {@code name} within the current group; throws {@link LayerMismatch}. */
    public SymbolicTensor then(String name, Unary layer) {
        return then(name, name, layer);
    }

    /** The same, with a label for people that differs from the path's last part. */
    public SymbolicTensor then(String name, String label, Unary layer) {
        return builder.add(name, label, layer, List.of(this), () -> layer.outputShape(shape));
    }

    /** Joins this tensor with {@code others}, in that order. */
    public SymbolicTensor merge(String name, Merge layer, SymbolicTensor... others) {
        List<SymbolicTensor> inputs = Stream.concat(Stream.of(this), Stream.of(others)).toList();
        return builder.add(name, name, layer, inputs,
                () -> layer.outputShape(inputs.stream().map(SymbolicTensor::shape).toList()));
    }

    /** Runs {@code block} inside a group: its layers' paths begin with {@code name}. */
    public SymbolicTensor group(String name, Block block) {
        return group(name, name, block);
    }

    /** The same, with a title for people that differs from the path's last part. */
    public SymbolicTensor group(String name, String title, Block block) {
        return builder.inGroup(name, title, () -> block.apply(this));
    }

    public SymbolicTensor then(Block block) {
        return block.apply(this);
    }
}
