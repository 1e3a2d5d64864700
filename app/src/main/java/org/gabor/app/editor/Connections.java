package org.gabor.app.editor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.Merge;
import org.gabor.graph.layer.Source;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.NodeId;

/** Checks which edges a network may have, regardless of shapes. */
public final class Connections {

    /** One input slot of a layer. */
    public record Input(NodeId node, int slot) {}

    private Connections() {}

    /** The number of inputs that a layer offers; a merge offers two, or as many as it has edges. */
    public static int slots(Layer layer, List<Edge> inputs) {
        return switch (layer) {
            case Source _ -> 0;
            case Unary _ -> 1;
            case Merge _ -> Math.max(2, inputs.stream().mapToInt(edge -> edge.slot() + 1).max().orElse(0));
        };
    }

    /** The offered inputs that have no edge. */
    public static List<Input> open(Graph graph, NodeId node) {
        List<Edge> inputs = graph.inputs(node);
        Set<Integer> taken = inputs.stream().map(Edge::slot).collect(Collectors.toSet());
        return IntStream.range(0, slots(graph.node(node).layer(), inputs))
                .filter(slot -> !taken.contains(slot))
                .mapToObj(slot -> new Input(node, slot))
                .toList();
    }

    /** The slot for an edge dropped on the layer's card: the first free slot, a new slot of a merge, else slot 0. */
    public static int slotFor(Graph graph, NodeId node) {
        List<Edge> inputs = graph.inputs(node);
        return open(graph, node).stream().findFirst().map(Input::slot).orElseGet(() -> switch (graph.node(node).layer()) {
            case Source _, Unary _ -> 0;
            case Merge _ -> inputs.size();
        });
    }

    /** Whether both layers and the input exist and the edge closes no cycle. */
    public static boolean allowed(Graph graph, Edge edge) {
        return graph.find(edge.from()).isPresent()
                && graph.find(edge.to()).filter(to -> hasSlot(graph, to.layer(), edge)).isPresent()
                && !reaches(graph, edge.to(), edge.from());
    }

    private static boolean hasSlot(Graph graph, Layer layer, Edge edge) {
        return switch (layer) {
            case Source _ -> false;
            case Unary _ -> edge.slot() == 0;
            case Merge _ -> edge.slot() <= slots(layer, graph.inputs(edge.to()));
        };
    }

    private static boolean reaches(Graph graph, NodeId from, NodeId to) {
        Set<NodeId> seen = new HashSet<>(Set.of(from));
        Set<NodeId> frontier = seen;
        while (!frontier.isEmpty() && !seen.contains(to)) {
            Set<NodeId> last = frontier;
            frontier = graph.edges().stream().filter(edge -> last.contains(edge.from())).map(Edge::to)
                    .filter(node -> !seen.contains(node)).collect(Collectors.toSet());
            seen.addAll(frontier);
        }
        return seen.contains(to);
    }
}
