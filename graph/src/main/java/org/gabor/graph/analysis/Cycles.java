package org.gabor.graph.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gabor.graph.model.Adjacency;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;

/** The edges that close cycles. */
final class Cycles {

    private Cycles() {}

    /** For each strongly connected component, the edge that was added last: the mismatched edge. */
    static List<Edge> of(Graph graph) {
        Set<NodeId> ordered = graph.topologicalOrder().stream().map(Node::id).collect(Collectors.toSet());
        List<Edge> suspects = graph.edges().stream()
                .filter(e -> !ordered.contains(e.from()) && !ordered.contains(e.to()))
                .toList();
        Adjacency adjacency = Adjacency.of(suspects);
        List<Edge> closing = new ArrayList<>();
        for (Edge edge : suspects.reversed()) {
            Set<NodeId> after = reachable(edge.to(), adjacency);
            boolean blamed = closing.stream().map(Edge::to)
                    .anyMatch(node -> after.contains(node) && reachable(node, adjacency).contains(edge.to()));
            if (after.contains(edge.from()) && !blamed) {
                closing.add(edge);
            }
        }
        return closing;
    }

    private static Set<NodeId> reachable(NodeId start, Adjacency adjacency) {
        Set<NodeId> seen = new HashSet<>(Set.of(start));
        Deque<NodeId> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            adjacency.outputs(open.pop()).stream().map(Edge::to).filter(seen::add).forEach(open::push);
        }
        return seen;
    }
}
