package org.gabor.graph.model;

import java.util.Objects;
import java.util.Optional;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.ParameterSpec;

/**
 * One layer at one position of a network.
 *
 * @param path unique within the graph
 * @param label its name for people, {@code conv2}; free text
 * @param bypassed kept but skipped, for ablations: its input passes through unchanged
 * @param owner the node whose module this one applies: it has that node's layer and uses its weights; empty if it has its own
 */
public record Node(NodeId id, Path path, String label, Layer layer, boolean bypassed, Optional<NodeId> owner) {

    public Node {
        Objects.requireNonNull(id);
        Objects.requireNonNull(path);
        Objects.requireNonNull(label);
        Objects.requireNonNull(layer);
        Objects.requireNonNull(owner);
    }

    /** A node with weights of its own. */
    public Node(NodeId id, Path path, String label, Layer layer) {
        this(id, path, label, layer, false, Optional.empty());
    }

    /** The {@code state_dict} key of a tensor that this node owns. */
    public String key(ParameterSpec tensor) {
        return tensor.name().isEmpty() ? path.value() : path.child(tensor.name()).value();
    }

    public Node withPath(Path path) {
        return new Node(id, path, label, layer, bypassed, owner);
    }

    public Node withLabel(String label) {
        return new Node(id, path, label, layer, bypassed, owner);
    }

    public Node withLayer(Layer layer) {
        return new Node(id, path, label, layer, bypassed, owner);
    }

    public Node withBypassed(boolean bypassed) {
        return new Node(id, path, label, layer, bypassed, owner);
    }

    /** The same place of the network with the layer and the weights of {@code other}, which owns them. */
    public Node sharing(Node other) {
        return new Node(id, path, label, other.layer, bypassed, Optional.of(other.id));
    }

    /** The same node with weights of its own. */
    public Node owning() {
        return new Node(id, path, label, layer, bypassed, Optional.empty());
    }
}
