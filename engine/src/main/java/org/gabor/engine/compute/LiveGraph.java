package org.gabor.engine.compute;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.layer.Input;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.shape.Image;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;

/**
 * What runs of a network: the nodes whose values reach its one output. A bypassed merge passes its first input on, so
 * whatever only feeds its others does not run.
 *
 * @param nodes in topological order
 */
record LiveGraph(Inference inference, List<Node> nodes, Node input, Node output) {

    /** Throws {@link PlanException} where the network has violations, or does not lead from one image to one vector. */
    static LiveGraph of(Graph graph) {
        Inference inference = Inference.infer(graph);
        inference.violations().stream().findFirst().ifPresent(violation -> {
            throw new PlanException("\"%s\" cannot run: at %s, %s".formatted(
                    graph.name(), graph.node(violation.node()).path(), violation.message()));
        });
        Node input = only(graph, graph.nodes().values().stream().filter(node -> node.layer() instanceof Input).toList(), "input");
        Node output = only(graph, graph.nodes().values().stream()
                .filter(node -> graph.outputs(node.id()).isEmpty()).toList(), "output");
        requireShape(graph, inference, input, Image.class, "start from an image");
        requireShape(graph, inference, output, Vector.class, "end in a vector of scores, one for each class");
        Set<NodeId> live = ancestors(graph, output);
        List<Node> nodes = graph.topologicalOrder().stream().filter(node -> live.contains(node.id())).toList();
        return new LiveGraph(inference, nodes, input, output);
    }

    private static Node only(Graph graph, List<Node> found, String what) {
        if (found.size() != 1) {
            String paths = found.stream().map(node -> node.path().value()).collect(Collectors.joining(", "));
            throw new PlanException("\"%s\" cannot run: it needs exactly one %s, and has %d%s.".formatted(
                    graph.name(), what, found.size(), found.isEmpty() ? "" : " (" + paths + ")"));
        }
        return found.getFirst();
    }

    private static void requireShape(Graph graph, Inference inference, Node node, Class<? extends Shape> kind, String wish) {
        Shape shape = inference.output(node.id()).orElseThrow();
        if (!kind.isInstance(shape)) {
            throw new PlanException("\"%s\" cannot run: it must %s, but %s gives %s."
                    .formatted(graph.name(), wish, node.path(), shape.text()));
        }
    }

    private static Set<NodeId> ancestors(Graph graph, Node output) {
        Set<NodeId> live = new HashSet<>();
        Deque<NodeId> open = new ArrayDeque<>(List.of(output.id()));
        while (!open.isEmpty()) {
            NodeId id = open.pop();
            if (live.add(id)) {
                inputs(graph, graph.node(id)).forEach(edge -> open.push(edge.from()));
            }
        }
        return live;
    }

    private static List<Edge> inputs(Graph graph, Node node) {
        List<Edge> all = graph.inputs(node.id());
        return node.bypassed() ? all.stream().limit(1).toList() : all;
    }

    /** The wires into a node that it reads, by slot. */
    List<Edge> inputs(Node node) {
        return inputs(inference.graph(), node);
    }

    /** The wires from a node that something reads. */
    List<Edge> outputs(Node node) {
        return nodes.stream().flatMap(reader -> inputs(reader).stream()).filter(edge -> edge.from().equals(node.id())).toList();
    }

    Node node(NodeId id) {
        return inference.graph().node(id);
    }

    Shape shape(Node node) {
        return inference.output(node.id()).orElseThrow();
    }
}
