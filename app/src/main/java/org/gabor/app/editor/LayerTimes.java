package org.gabor.app.editor;

import java.util.Map;
import java.util.Optional;
import org.gabor.graph.model.NodeId;

/**
 * Measured times of the layers in one step.
 *
 * @param seconds by layer; layers without work in a step have none
 * @param along fused layers, whose time is part of another layer's: an activation with its convolution
 */
public record LayerTimes(Map<NodeId, Double> seconds, Map<NodeId, NodeId> along) {

    /** No measurement. */
    public static final LayerTimes NONE = new LayerTimes(Map.of(), Map.of());

    public LayerTimes {
        seconds = Map.copyOf(seconds);
        along = Map.copyOf(along);
    }

    /** The layer's own time; 0 if it has none. */
    public double of(NodeId node) {
        return seconds.getOrDefault(node, 0.0);
    }

    /** The sum of all layers. */
    public double total() {
        return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The layer whose time includes this one's. */
    public Optional<NodeId> host(NodeId node) {
        return Optional.ofNullable(along.get(node));
    }
}
