package org.gabor.app.editor;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.NodeId;

/** The selection: some nodes, or one edge, or nothing. */
public record Selection(Set<NodeId> nodes, Optional<Edge> edge) {

    public static final Selection NONE = new Selection(Set.of(), Optional.empty());

    public Selection {
        nodes = Set.copyOf(nodes);
    }

    public static Selection of(NodeId... nodes) {
        return new Selection(Set.of(nodes), Optional.empty());
    }

    public static Selection of(Set<NodeId> nodes) {
        return new Selection(nodes, Optional.empty());
    }

    public static Selection of(Edge edge) {
        return new Selection(Set.of(), Optional.of(edge));
    }

    public boolean isEmpty() {
        return nodes.isEmpty() && edge.isEmpty();
    }

    public boolean contains(NodeId node) {
        return nodes.contains(node);
    }

    /** The node, if exactly one is selected. */
    public Optional<NodeId> single() {
        return nodes.size() == 1 ? Optional.of(nodes.iterator().next()) : Optional.empty();
    }

    /** Adds {@code some}, or removes them if all of them are selected. */
    public Selection toggled(Set<NodeId> some) {
        Set<NodeId> changed = new HashSet<>(nodes);
        if (!changed.removeAll(some) || !nodes.containsAll(some)) {
            changed.addAll(some);
        }
        return of(changed);
    }

    public Selection plus(Set<NodeId> some) {
        Set<NodeId> changed = new HashSet<>(nodes);
        changed.addAll(some);
        return of(changed);
    }

    /** The part of this selection that exists in {@code graph}. */
    public Selection within(Graph graph) {
        return new Selection(
                nodes.stream().filter(graph.nodes()::containsKey).collect(Collectors.toSet()),
                edge.filter(graph.edges()::contains));
    }
}
