package org.gabor.app.editor;

import java.util.Map;
import java.util.Optional;
import org.gabor.graph.model.NodeId;

/**
 * How long layers took of a step, when it was measured.
 *
 * @param seconds by layer; layers that do nothing in a step have none
 * @param along layers that are computed along with another one, whose time is theirs too: an activation with its convolution
 */
public record LayerTimes(Map<NodeId, Double> seconds, Map<NodeId, NodeId> along) {

    /** Before anything has been measured. */
    public static final LayerTimes NONE = new LayerTimes(Map.of(), Map.of());

    public LayerTimes {
        seconds = Map.copyOf(seconds);
        along = Map.copyOf(along);
    }

    /** The layer's own, 0 if it has none. */
    public double of(NodeId node) {
        return seconds.getOrDefault(node, 0.0);
    }

    /** Of all layers together. */
    public double total() {
        return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The layer whose time holds this one's too. */
    public Optional<NodeId> host(NodeId node) {
        return Optional.ofNullable(along.get(node));
    }
}
