package org.gabor.graph.model;

import java.util.Objects;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.ParameterSpec;

/**
 * One layer at one place of a network.
 *
 * @param path unique within the graph
 * @param label what people call it, {@code conv2}; free text
 * @param bypassed kept but skipped, for ablations: its input passes through unchanged
 */
public record Node(NodeId id, Path path, String label, Layer layer, boolean bypassed) {

    public Node {
        Objects.requireNonNull(id);
        Objects.requireNonNull(path);
        Objects.requireNonNull(label);
        Objects.requireNonNull(layer);
    }

    public Node(NodeId id, Path path, String label, Layer layer) {
        this(id, path, label, layer, false);
    }

    /** The {@code state_dict} key of a tensor that this node holds. */
    public String key(ParameterSpec tensor) {
        return tensor.name().isEmpty() ? path.value() : path.child(tensor.name()).value();
    }

    public Node withPath(Path path) {
        return new Node(id, path, label, layer, bypassed);
    }

    public Node withLabel(String label) {
        return new Node(id, path, label, layer, bypassed);
    }

    public Node withLayer(Layer layer) {
        return new Node(id, path, label, layer, bypassed);
    }

    public Node withBypassed(boolean bypassed) {
        return new Node(id, path, label, layer, bypassed);
    }
}
