package org.gabor.app.editor.edit;

import java.util.List;
import java.util.Set;
import org.gabor.app.editor.Document;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;

/** Makes layers share the weights, and therefore the settings, of another layer of their type. */
public record ShareWeights(Set<NodeId> nodes, NodeId with) implements Edit {

    public ShareWeights {
        nodes = Set.copyOf(nodes);
    }

    @Override
    public String title() {
        return "Share weights";
    }

    @Override
    public Document apply(Document document) {
        Graph graph = document.graph();
        List<Node> chosen = graph.find(with).stream()
                .flatMap(owner -> nodes.stream().sorted().flatMap(id -> graph.find(id).stream())
                        .filter(node -> node.layer().getClass() == owner.layer().getClass()))
                .toList();
        Graph shared = graph;
        for (Node node : chosen) {
            shared = shared.sharing(node.id(), with);
        }
        return document.withGraph(shared);
    }
}
