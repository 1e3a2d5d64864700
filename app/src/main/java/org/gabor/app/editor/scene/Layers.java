package org.gabor.app.editor.scene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Hierarchy;
import org.gabor.app.editor.Overlay;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.Ends;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.analysis.Violation;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;

/** An index of the document, built once, so that building a scene takes time linear in the document's size. */
final class Layers {

    final Document document;
    final Graph graph;
    final Inference inference;
    final Cost cost;
    final Overlay overlay;
    final Hierarchy hierarchy;
    final List<Node> order;
    final Map<NodeId, List<Edge>> inputs = new HashMap<>();
    final Map<NodeId, List<Edge>> outputs = new HashMap<>();
    final Map<NodeId, Violation> faults = new HashMap<>();
    final Map<Edge, Violation> mismatched = new HashMap<>();
    /** The owners of weights that other layers also use. */
    final Set<NodeId> shared;

    Layers(Document document, Inference inference, Cost cost, Overlay overlay) {
        this.document = document;
        this.graph = document.graph();
        this.inference = inference;
        this.cost = cost;
        this.overlay = overlay;
        hierarchy = new Hierarchy(graph, document.placement().folded());
        order = inOrder(graph);
        shared = graph.nodes().values().stream().flatMap(node -> node.owner().stream()).collect(Collectors.toSet());
        graph.edges().forEach(edge -> {
            inputs.computeIfAbsent(edge.to(), _ -> new ArrayList<>()).add(edge);
            outputs.computeIfAbsent(edge.from(), _ -> new ArrayList<>()).add(edge);
        });
        inference.violations().forEach(violation -> {
            faults.putIfAbsent(violation.node(), violation);
            violation.edge().ifPresent(edge -> mismatched.put(edge, violation));
        });
    }

    List<Edge> inputs(NodeId node) {
        return inputs.getOrDefault(node, List.of());
    }

    List<Edge> outputs(NodeId node) {
        return outputs.getOrDefault(node, List.of());
    }

    /** The number at the right of a card, for all these layers together. */
    String measure(Collection<NodeId> nodes) {
        if (nodes.stream().noneMatch(node -> inference.output(node).isPresent())) {
            return "?";
        }
        return overlay.text(nodes);
    }

    /** The network's output layer. */
    Optional<NodeId> output() {
        return Ends.of(inference).main().map(output -> output.node().id());
    }

    /** All nodes in topological order; nodes on cycles come last. */
    private static List<Node> inOrder(Graph graph) {
        LinkedHashMap<NodeId, Node> nodes = new LinkedHashMap<>();
        graph.topologicalOrder().forEach(node -> nodes.put(node.id(), node));
        graph.nodes().forEach(nodes::putIfAbsent);
        return List.copyOf(nodes.values());
    }
}
