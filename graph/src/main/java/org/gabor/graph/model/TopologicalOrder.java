package org.gabor.graph.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Kahn's algorithm (1962); among nodes that are ready the one with the smallest identity comes first. */
final class TopologicalOrder {

    private TopologicalOrder() {}

    static List<Node> of(Graph graph) {
        Map<NodeId, Integer> missing = new HashMap<>();
        Map<NodeId, List<NodeId>> followers = new HashMap<>();
        for (Edge edge : graph.edges()) {
            missing.merge(edge.to(), 1, Integer::sum);
            followers.computeIfAbsent(edge.from(), _ -> new ArrayList<>()).add(edge.to());
        }
        PriorityQueue<NodeId> ready = new PriorityQueue<>();
        graph.nodes().keySet().stream().filter(id -> !missing.containsKey(id)).forEach(ready::add);

        List<Node> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            NodeId id = ready.poll();
            order.add(graph.node(id));
            for (NodeId next : followers.getOrDefault(id, List.of())) {
                if (missing.merge(next, -1, Integer::sum) == 0) {
                    ready.add(next);
                }
            }
        }
        return order;
    }
}
