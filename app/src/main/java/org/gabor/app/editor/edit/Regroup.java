package org.gabor.app.editor.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Labels;
import org.gabor.app.editor.Placement;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Group;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.model.Path;

/** Moves layers between groups by changing their paths. */
final class Regroup {

    private Regroup() {}

    /** The longest common path of all {@code nodes}; empty at the top level. */
    static Optional<Path> commonParent(List<Node> nodes) {
        Optional<Path> common = nodes.getFirst().path().parent();
        while (common.isPresent() && !allInside(nodes, common.get())) {
            common = common.get().parent();
        }
        return common;
    }

    static Path freeGroup(Graph graph, Optional<Path> parent, String name) {
        Labels taken = new Labels(Stream.concat(
                graph.groups().stream().map(group -> group.path().value()),
                graph.nodes().values().stream().map(node -> node.path().value())).toList());
        return new Path(taken.claim(in(parent, name).value()));
    }

    /**
     * Returns the document with the paths of {@code members}, and of groups wholly among them, moved from one parent to another.
     */
    static Optional<Document> moved(Document document, List<Node> members, Optional<Path> from, Optional<Path> to) {
        Graph graph = document.graph();
        Map<NodeId, Node> nodes = new LinkedHashMap<>(graph.nodes());
        members.forEach(member -> nodes.remove(member.id()));
        Set<Path> taken = nodes.values().stream().map(Node::path).collect(Collectors.toCollection(HashSet::new));
        List<Group> groups = new ArrayList<>();
        Set<Path> folded = new HashSet<>(document.placement().folded());
        for (Group group : graph.groups()) {
            boolean moves = isWithin(graph, group, members) && from.map(group.path()::isInside).orElse(true);
            Path path = moves ? rebased(group.path(), from, to) : group.path();
            groups.add(new Group(path, group.title()));
            if (folded.remove(group.path())) {
                folded.add(path);
            }
        }
        for (Node member : members) {
            Path path = free(rebased(member.path(), from, to), member, taken);
            taken.add(path);
            nodes.put(member.id(), member.withPath(path));
        }
        return distinct(groups)
                ? Optional.of(new Document(new Graph(graph.name(), inOrder(graph, nodes), graph.edges(), groups),
                        new Placement(document.placement().positions(), folded)))
                : Optional.empty();
    }

    private static boolean isWithin(Graph graph, Group group, List<Node> members) {
        List<Node> inside = graph.members(group);
        return !inside.isEmpty() && members.containsAll(inside);
    }

    /** The path itself if it is free; else a path from the label, numbered if necessary. */
    private static Path free(Path path, Node node, Set<Path> taken) {
        if (!taken.contains(path)) {
            return path;
        }
        Labels labels = new Labels(taken.stream().map(Path::value).toList());
        return new Path(labels.claim(in(path.parent(), Labels.asPath(node.label())).value()));
    }

    private static Path rebased(Path path, Optional<Path> from, Optional<Path> to) {
        String rest = from.map(parent -> path.value().substring(parent.value().length() + 1)).orElse(path.value());
        return in(to, rest);
    }

    private static Path in(Optional<Path> parent, String name) {
        return parent.map(path -> path.child(name)).orElseGet(() -> new Path(name));
    }

    private static boolean allInside(List<Node> nodes, Path path) {
        return nodes.stream().allMatch(node -> node.path().isInside(path));
    }

    private static boolean distinct(List<Group> groups) {
        return groups.stream().map(Group::path).distinct().count() == groups.size();
    }

    /** Sorts {@code changed} in the order of the graph's own nodes. */
    private static Map<NodeId, Node> inOrder(Graph graph, Map<NodeId, Node> changed) {
        Map<NodeId, Node> ordered = new LinkedHashMap<>();
        graph.nodes().keySet().forEach(id -> ordered.put(id, changed.get(id)));
        return ordered;
    }
}
