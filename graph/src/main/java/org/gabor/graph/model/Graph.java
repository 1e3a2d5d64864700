package org.gabor.graph.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabor.graph.layer.Input;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.shape.Shape;

/**
 * A network as an immutable value: every change returns a new graph that shares as much as possible. A graph may be unfinished
 * or wrong (unconnected layers, cycles, shapes that do not fit); {@link org.gabor.graph.analysis.Inference} says how.
 *
 * <p>Several nodes may apply one module: one of them owns its weights, and all have its layer. If the owner is removed, the
 * first of the others becomes the owner.
 *
 * @param nodes by identity, in the order they were added
 */
public record Graph(String name, Map<NodeId, Node> nodes, List<Edge> edges, List<Group> groups) {

    public Graph {
        nodes = Collections.unmodifiableMap(Sharing.settled(nodes));
        edges = List.copyOf(edges);
        groups = List.copyOf(groups);
        nodes.forEach((id, node) -> require(id.equals(node.id()), "Node " + node.path() + " is filed under another id."));
        requireDistinct(nodes.values().stream().map(Node::path), "Two layers have the path ");
        requireDistinct(groups.stream().map(Group::path), "Two groups have the path ");
        for (Edge edge : edges) {
            require(nodes.containsKey(edge.from()) && nodes.containsKey(edge.to()), "An edge ends at no layer.");
        }
        requireDistinct(edges.stream().map(e -> e.to().value() + " slot " + e.slot()), "Two edges enter node ");
    }

    public static Graph empty(String name) {
        return new Graph(name, Map.of(), List.of(), List.of());
    }

    // ---- reading

    /** The node with this id; throws {@link NoSuchElementException} if there is none. */
    public Node node(NodeId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No node " + id.value() + " in " + name + "."));
    }

    public Optional<Node> find(NodeId id) {
        return Optional.ofNullable(nodes.get(id));
    }

    public Optional<Node> find(Path path) {
        return nodes.values().stream().filter(node -> node.path().equals(path)).findFirst();
    }

    /** What enters the network: the shapes of its input layers, in their order. */
    public List<Shape> inputShapes() {
        return nodes.values().stream()
                .flatMap(node -> node.layer() instanceof Input(Shape shape) ? Stream.of(shape) : Stream.empty()).toList();
    }

    /** The edges into a node, by slot. */
    public List<Edge> inputs(NodeId id) {
        return edges.stream().filter(e -> e.to().equals(id)).sorted(Comparator.comparingInt(Edge::slot)).toList();
    }

    public List<Edge> outputs(NodeId id) {
        return edges.stream().filter(e -> e.from().equals(id)).toList();
    }

    /** The node that owns the weights that this one uses; itself if they are its own. */
    public Node owner(Node node) {
        return node.owner().map(this::node).orElse(node);
    }

    /** The nodes that apply the same module as this one: the owner first, then the others in the order they were added. */
    public List<Node> applications(Node node) {
        Node owner = owner(node);
        return Stream.concat(Stream.of(owner),
                nodes.values().stream().filter(other -> other.owner().equals(Optional.of(owner.id())))).toList();
    }

    /** Whether other nodes use the same weights. */
    public boolean isShared(Node node) {
        return applications(node).size() > 1;
    }

    /** The nodes whose path lies inside the group's, nested groups included. */
    public List<Node> members(Group group) {
        return nodes.values().stream().filter(node -> node.path().isInside(group.path())).toList();
    }

    /** An unused id. */
    public NodeId nextId() {
        return new NodeId(1 + nodes.keySet().stream().mapToInt(NodeId::value).max().orElse(0));
    }

    /** {@code stem} if it is free, else the first free one of {@code stem2}, {@code stem3}, …. */
    public Path freePath(String stem) {
        Set<Path> taken = nodes.values().stream().map(Node::path).collect(Collectors.toSet());
        return Stream.iterate(1, n -> n + 1)
                .map(n -> new Path(n == 1 ? stem : stem + n))
                .filter(Predicate.not(taken::contains))
                .findFirst().orElseThrow();
    }

    /** Nodes in topological order; those on or after a cycle are left out. */
    public List<Node> topologicalOrder() {
        return TopologicalOrder.of(this);
    }

    // ---- other graphs

    public Graph withName(String name) {
        return new Graph(name, nodes, edges, groups);
    }

    /** Adds the node, or replaces the one with its id. */
    public Graph with(Node node) {
        Map<NodeId, Node> changed = new LinkedHashMap<>(nodes);
        changed.put(node.id(), node);
        return new Graph(name, changed, edges, groups);
    }

    /** Replaces the layer of a node and of all that apply the same module. */
    public Graph withLayer(NodeId id, Layer layer) {
        return with(owner(node(id)).withLayer(layer));
    }

    /** Lets node {@code id} apply the module of {@code other}; nodes that used its weights keep those to themselves. */
    public Graph sharing(NodeId id, NodeId other) {
        Node owner = owner(node(other));
        return owner(node(id)).equals(owner) ? this : owning(id).with(node(id).sharing(owner));
    }

    /** Gives node {@code id} weights of its own; if others used its weights, the first of them owns those now. */
    public Graph owning(NodeId id) {
        List<Node> others = applications(node(id)).stream().filter(other -> !other.id().equals(id)).toList();
        Map<NodeId, Node> changed = new LinkedHashMap<>(nodes);
        changed.put(id, node(id).owning());
        others.stream().limit(1).map(Node::owning).forEach(first -> changed.put(first.id(), first));
        others.stream().skip(1).map(other -> other.sharing(others.getFirst()))
                .forEach(other -> changed.put(other.id(), other));
        return new Graph(name, changed, edges, groups);
    }

    /** Adds the edge, replacing any edge into the same slot. */
    public Graph with(Edge edge) {
        List<Edge> changed = new ArrayList<>(edges);
        changed.removeIf(e -> e.to().equals(edge.to()) && e.slot() == edge.slot());
        changed.add(edge);
        return new Graph(name, nodes, changed, groups);
    }

    /** Inserts {@code node}, which takes one input, into the edge. */
    public Graph insert(Node node, Edge edge) {
        return with(node)
                .with(new Edge(node.id(), edge.to(), edge.slot()))
                .with(new Edge(edge.from(), node.id(), 0));
    }

    public Graph without(Edge edge) {
        return new Graph(name, nodes, edges.stream().filter(e -> !e.equals(edge)).toList(), groups);
    }

    /** Removes the nodes and their edges. */
    public Graph without(Collection<NodeId> ids) {
        Map<NodeId, Node> kept = new LinkedHashMap<>(nodes);
        ids.forEach(kept::remove);
        return new Graph(name, kept,
                edges.stream().filter(e -> kept.containsKey(e.from()) && kept.containsKey(e.to())).toList(), groups);
    }

    /** Adds the group, or replaces the one with its path. */
    public Graph with(Group group) {
        List<Group> changed = new ArrayList<>(groups);
        changed.removeIf(g -> g.path().equals(group.path()));
        changed.add(group);
        return new Graph(name, nodes, edges, changed);
    }

    public Graph without(Group group) {
        return new Graph(name, nodes, edges, groups.stream().filter(g -> !g.equals(group)).toList());
    }

    private static void requireDistinct(Stream<?> values, String complaint) {
        Set<Object> seen = new HashSet<>();
        values.forEach(value -> require(seen.add(value), complaint + value + "."));
    }

    private static void require(boolean holds, String complaint) {
        if (!holds) {
            throw new IllegalArgumentException(complaint);
        }
    }
}
