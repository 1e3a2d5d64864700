package org.gabor.graph.fix;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.gabor.graph.layer.Source;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;

/** Removes a layer with an unused output, and everything that only it needs. */
final class DeadEnd {

    private DeadEnd() {}

    static Fix of(Graph graph, NodeId end) {
        Set<NodeId> branch = branch(graph, end);
        String title = branch.size() == 1 ? "Remove " + graph.node(end).label() : "Remove the branch";
        return new Fix(title, branch.size() == 1 ? "" : branch.size() + " layers", before -> before.without(branch));
    }

    private static Set<NodeId> branch(Graph graph, NodeId end) {
        Set<NodeId> branch = new HashSet<>();
        Set<NodeId> more = Set.of(end);
        while (branch.addAll(more)) {
            more = graph.nodes().values().stream().filter(node -> servesOnly(graph, node, branch))
                    .map(Node::id).collect(Collectors.toSet());
        }
        return branch;
    }

    private static boolean servesOnly(Graph graph, Node node, Set<NodeId> branch) {
        Set<NodeId> served = graph.outputs(node.id()).stream().map(Edge::to).collect(Collectors.toSet());
        return !(node.layer() instanceof Source) && !served.isEmpty() && branch.containsAll(served);
    }
}
