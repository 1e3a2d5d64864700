package org.gabor.graph.analysis;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;

/** Parts of a network that run by themselves. Their layers keep their ids and paths, and so the keys of their weights. */
public final class Subgraphs {

    private Subgraphs() {}

    /** The layers that this one depends on, and itself: it is the only output. */
    public static Graph upTo(Inference inference, NodeId node) {
        Set<NodeId> needed = new HashSet<>();
        Deque<NodeId> open = new ArrayDeque<>(List.of(node));
        while (!open.isEmpty()) {
            NodeId id = open.pop();
            if (needed.add(id)) {
                inference.adjacency().inputs(id).stream().map(Edge::from).forEach(open::push);
            }
        }
        return keeping(inference.graph(), needed);
    }

    /**
     * The layers of a half-built or broken network whose shapes are known; the whole network if it has no violations. Empty if
     * no layer but inputs has a shape.
     */
    public static Optional<Graph> runnable(Inference inference) {
        Graph graph = keeping(inference.graph(), inference.shapes().keySet());
        return graph.edges().isEmpty() ? Optional.empty() : Optional.of(graph);
    }

    private static Graph keeping(Graph graph, Set<NodeId> nodes) {
        return graph.without(graph.nodes().values().stream().map(Node::id).filter(id -> !nodes.contains(id)).toList());
    }
}
