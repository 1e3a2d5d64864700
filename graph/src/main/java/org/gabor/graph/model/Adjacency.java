package org.gabor.graph.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Edges indexed by their nodes, for bulk queries; {@link Graph} scans all edges on every call.
 *
 * @param inputs the edges into each node that has any, by slot
 * @param outputs the edges from each node that has any, in insertion order
 */
public record Adjacency(Map<NodeId, List<Edge>> inputs, Map<NodeId, List<Edge>> outputs) {

    public static Adjacency of(List<Edge> edges) {
        Map<NodeId, List<Edge>> inputs = new HashMap<>();
        Map<NodeId, List<Edge>> outputs = new HashMap<>();
        for (Edge edge : edges) {
            inputs.computeIfAbsent(edge.to(), _ -> new ArrayList<>()).add(edge);
            outputs.computeIfAbsent(edge.from(), _ -> new ArrayList<>()).add(edge);
        }
        inputs.values().forEach(incoming -> incoming.sort(Comparator.comparingInt(Edge::slot)));
        return new Adjacency(inputs, outputs);
    }

    /** The edges into a node, by slot. */
    public List<Edge> inputs(NodeId node) {
        return inputs.getOrDefault(node, List.of());
    }

    /** The edges from a node. */
    public List<Edge> outputs(NodeId node) {
        return outputs.getOrDefault(node, List.of());
    }
}
