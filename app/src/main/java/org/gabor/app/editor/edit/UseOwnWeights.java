package org.gabor.app.editor.edit;

import java.util.List;
import java.util.Set;
import org.gabor.app.editor.Document;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.NodeId;

/** Makes layers that share weights use their own weights again. */
public record UseOwnWeights(Set<NodeId> nodes) implements Edit {

    public UseOwnWeights {
        nodes = Set.copyOf(nodes);
    }

    @Override
    public String title() {
        return "Use own weights";
    }

    @Override
    public Document apply(Document document) {
        Graph graph = document.graph();
        List<NodeId> sharing = nodes.stream().sorted()
                .filter(id -> graph.find(id).filter(graph::isShared).isPresent()).toList();
        Graph own = graph;
        for (NodeId id : sharing) {
            own = own.owning(id);
        }
        return document.withGraph(own);
    }
}
