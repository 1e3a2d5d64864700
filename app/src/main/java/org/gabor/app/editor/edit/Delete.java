package org.gabor.app.editor.edit;

import java.util.List;
import java.util.Set;
import org.gabor.app.editor.Document;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Group;
import org.gabor.graph.model.NodeId;

/** Removes layers and reconnects their neighbours: the source of a removed layer feeds its followers. */
public record Delete(Set<NodeId> nodes) implements Edit {

    public Delete {
        nodes = Set.copyOf(nodes);
    }

    @Override
    public String title() {
        return nodes.size() == 1 ? "Delete layer" : "Delete " + nodes.size() + " layers";
    }

    @Override
    public Document apply(Document document) {
        List<NodeId> doomed = nodes.stream().filter(document.graph().nodes()::containsKey).sorted().toList();
        if (doomed.isEmpty()) {
            return document;
        }
        Graph graph = document.graph();
        for (NodeId node : doomed) {
            graph = reconnected(graph, node).without(Set.of(node));
        }
        return new Document(withoutEmptyGroups(graph, document.graph()), document.placement().retaining(graph.nodes().keySet()));
    }

    /** Connects the edges that leave the node to the source of its first input. */
    private static Graph reconnected(Graph graph, NodeId node) {
        List<Edge> inputs = graph.inputs(node);
        Graph healed = graph;
        if (!inputs.isEmpty()) {
            for (Edge out : graph.outputs(node)) {
                Edge bridge = new Edge(inputs.getFirst().from(), out.to(), out.slot());
                healed = bridge.from().equals(bridge.to()) ? healed : healed.with(bridge);
            }
        }
        return healed;
    }

    private static Graph withoutEmptyGroups(Graph graph, Graph before) {
        Graph tidy = graph;
        for (Group group : before.groups()) {
            boolean emptied = graph.members(group).isEmpty() && !before.members(group).isEmpty();
            tidy = emptied ? tidy.without(group) : tidy;
        }
        return tidy;
    }
}
