package org.gabor.app.editor.edit;

import java.util.List;
import java.util.Set;
import org.gabor.app.editor.Document;
import org.gabor.graph.layer.Source;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;

/** Bypasses layers, or removes the bypass if all of them are bypassed. */
public record Bypass(Set<NodeId> nodes) implements Edit {

    public Bypass {
        nodes = Set.copyOf(nodes);
    }

    @Override
    public String title() {
        return nodes.size() == 1 ? "Bypass layer" : "Bypass " + nodes.size() + " layers";
    }

    @Override
    public Document apply(Document document) {
        List<Node> chosen = document.graph().nodes().values().stream()
                .filter(node -> nodes.contains(node.id()) && !(node.layer() instanceof Source))
                .toList();
        boolean bypass = !chosen.stream().allMatch(Node::bypassed);
        Graph graph = document.graph();
        for (Node node : chosen) {
            graph = graph.with(node.withBypassed(bypass));
        }
        return document.withGraph(graph);
    }
}
