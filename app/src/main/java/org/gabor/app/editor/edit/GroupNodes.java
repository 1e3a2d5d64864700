package org.gabor.app.editor.edit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Labels;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Group;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.model.Path;

/** Groups layers: their paths move into a new group inside the innermost group that holds them all. */
public record GroupNodes(Set<NodeId> nodes, String name) implements Edit {

    public GroupNodes {
        nodes = Set.copyOf(nodes);
    }

    @Override
    public String title() {
        return "Group " + name;
    }

    @Override
    public Document apply(Document document) {
        Graph graph = document.graph();
        List<Node> members = graph.nodes().values().stream().filter(node -> nodes.contains(node.id())).toList();
        if (members.isEmpty() || name.isBlank()) {
            return document;
        }
        Optional<Path> parent = Regroup.commonParent(members);
        Path path = Regroup.freeGroup(graph, parent, Labels.asPath(name));
        return Regroup.moved(document, members, parent, Optional.of(path))
                .map(moved -> moved.withGraph(moved.graph().with(new Group(path, name.strip()))))
                .orElse(document);
    }
}
