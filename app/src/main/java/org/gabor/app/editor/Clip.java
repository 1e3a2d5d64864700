package org.gabor.app.editor;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gabor.app.editor.face.LayerFace;
import org.gabor.app.geom.Point;
import org.gabor.app.geom.Rect;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Group;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.model.Path;

/**
 * A part of a network on its own: copied layers, or a palette entry.
 *
 * @param positions positions of its cards; only their relative positions matter
 */
public record Clip(Graph graph, Map<NodeId, Point> positions) {

    private static final NodeId ONLY = new NodeId(1);

    public Clip {
        positions = Map.copyOf(positions);
    }

    public static Clip of(Layer layer) {
        return of(LayerFace.of(layer).name(), layer);
    }

    public static Clip of(String label, Layer layer) {
        Node node = new Node(ONLY, new Path(Labels.asPath(label)), label, layer);
        return new Clip(Graph.empty(label).with(node), Map.of(ONLY, Point.ORIGIN));
    }

    /** Copies these nodes, the edges between them, and the groups that lie wholly among them. */
    public static Clip of(Document document, Set<NodeId> chosen) {
        Graph graph = document.graph();
        List<Group> whole = graph.groups().stream()
                .filter(group -> !graph.members(group).isEmpty()
                        && graph.members(group).stream().allMatch(node -> chosen.contains(node.id())))
                .toList();
        Graph copy = Graph.empty("clip");
        Map<NodeId, Point> positions = new HashMap<>();
        for (Node node : graph.nodes().values()) {
            if (chosen.contains(node.id())) {
                copy = copy.with(node.owning().withPath(copy.freePath(relative(node.path(), whole).value())));
                positions.put(node.id(), document.placement().of(node.id()));
            }
        }
        copy = shared(copy, graph);
        for (Edge edge : graph.edges()) {
            copy = chosen.contains(edge.from()) && chosen.contains(edge.to()) ? copy.with(edge) : copy;
        }
        for (Group group : whole) {
            copy = copy.with(new Group(relative(group.path(), whole), group.title()));
        }
        return new Clip(copy, positions);
    }

    /** The copy in which layers share weights among each other as they do in {@code graph}. */
    private static Graph shared(Graph copy, Graph graph) {
        Graph shared = copy;
        for (NodeId id : copy.nodes().keySet()) {
            NodeId owner = graph.applications(graph.node(id)).stream().map(Node::id)
                    .filter(copy.nodes()::containsKey).findFirst().orElseThrow();
            shared = shared.sharing(id, owner);
        }
        return shared;
    }

    public boolean isEmpty() {
        return graph.nodes().isEmpty();
    }

    /**
     * The open inputs, which have no edge yet. Of a merge without any input from the clip only the first counts, because nobody
     * wants to add a tensor to itself.
     */
    public List<Connections.Input> entries() {
        return graph.nodes().keySet().stream()
                .flatMap(node -> Connections.open(graph, node).stream().limit(graph.inputs(node).isEmpty() ? 1 : Long.MAX_VALUE))
                .toList();
    }

    /** The clip's output layer: the last one without a follower. */
    public Optional<NodeId> exit() {
        Set<NodeId> sources = graph.edges().stream().map(Edge::from).collect(Collectors.toSet());
        return graph.topologicalOrder().stream().map(Node::id).filter(node -> !sources.contains(node))
                .reduce((_, later) -> later);
    }

    /** Whether it can be inserted into an edge: it has an open input and an output. */
    public boolean isPassage() {
        return !entries().isEmpty() && exit().isPresent();
    }

    /** The bounding box of its cards at their own positions. */
    public Rect bounds() {
        return Rect.around(graph.nodes().values().stream()
                .map(node -> LayerFace.of(node.layer()).size().at(positions.get(node.id()))).toList()).orElse(Rect.EMPTY);
    }

    /** The rest of the path, starting at the outermost of {@code groups} around it. */
    private static Path relative(Path path, List<Group> groups) {
        return groups.stream().map(Group::path)
                .filter(group -> path.equals(group) || path.isInside(group))
                .min(Comparator.comparingInt(group -> group.value().length()))
                .map(root -> new Path(root.name() + path.value().substring(root.value().length())))
                .orElseGet(() -> new Path(path.name()));
    }
}
