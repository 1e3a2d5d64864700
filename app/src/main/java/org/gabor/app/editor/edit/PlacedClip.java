package org.gabor.app.editor.edit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gabor.app.editor.Clip;
import org.gabor.app.editor.Labels;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Group;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.model.Path;

/**
 * A clip inserted into a network with new ids, labels and paths, without edges to the rest.
 *
 * @param ids the ids of the clip's nodes in the network
 */
record PlacedClip(Graph graph, Clip clip, Map<NodeId, NodeId> ids) {

    /** Inserts {@code clip} into {@code group}, or at the top level. */
    static PlacedClip of(Graph graph, Clip clip, Optional<Path> group) {
        Map<NodeId, NodeId> ids = new LinkedHashMap<>();
        Map<Path, Path> groups = freshGroups(graph, clip, group);
        Labels labels = new Labels(graph.nodes().values().stream().map(Node::label).toList());
        Graph grown = graph;
        for (Group inner : clip.graph().groups()) {
            grown = grown.with(new Group(moved(inner.path(), groups, group), inner.title()));
        }
        for (Node node : clip.graph().nodes().values()) {
            NodeId id = grown.nextId();
            ids.put(node.id(), id);
            String label = labels.claim(node.label());
            Path path = node.path().parent().isPresent()
                    ? moved(node.path(), groups, group)
                    : inside(group, Labels.asPath(label));
            grown = grown.with(new Node(id, grown.freePath(path.value()), label, node.layer()).withBypassed(node.bypassed()));
        }
        for (Node node : clip.graph().nodes().values()) {
            grown = grown.sharing(ids.get(node.id()), ids.get(clip.graph().owner(node).id()));
        }
        for (Edge edge : clip.graph().edges()) {
            grown = grown.with(new Edge(ids.get(edge.from()), ids.get(edge.to()), edge.slot()));
        }
        return new PlacedClip(grown, clip, ids);
    }

    Set<NodeId> nodes() {
        return Set.copyOf(ids.values());
    }

    Optional<NodeId> exit() {
        return clip.exit().map(ids::get);
    }

    /** Returns the graph with the output of {@code source} connected to every open input of the clip. */
    Graph fedBy(NodeId source) {
        Graph fed = graph;
        for (var entry : clip.entries()) {
            fed = fed.with(new Edge(source, ids.get(entry.node()), entry.slot()));
        }
        return fed;
    }

    /** Renames the clip's outermost groups to names that are free in the network. */
    private static Map<Path, Path> freshGroups(Graph graph, Clip clip, Optional<Path> group) {
        Labels names = new Labels(graph.groups().stream().map(g -> g.path().value()).toList());
        List<Group> inner = clip.graph().groups();
        Map<Path, Path> fresh = new HashMap<>();
        inner.stream().map(Group::path)
                .filter(path -> inner.stream().noneMatch(other -> path.isInside(other.path())))
                .forEach(path -> fresh.put(path, new Path(names.claim(inside(group, path.value()).value()))));
        return fresh;
    }

    private static Path moved(Path path, Map<Path, Path> groups, Optional<Path> into) {
        return groups.entrySet().stream()
                .filter(entry -> path.equals(entry.getKey()) || path.isInside(entry.getKey()))
                .map(entry -> new Path(entry.getValue() + path.value().substring(entry.getKey().value().length())))
                .findFirst().orElseGet(() -> inside(into, path.value()));
    }

    private static Path inside(Optional<Path> group, String name) {
        return group.map(path -> path.child(name)).orElseGet(() -> new Path(name));
    }
}
