package org.gabor.engine.compute;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gabor.graph.analysis.Ends;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.layer.ParameterSpec;
import org.gabor.graph.model.Adjacency;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.shape.Shape;

/**
 * What runs of a network: the nodes whose values reach its output or an auxiliary one. A bypassed merge passes its first
 * input on, so whatever only feeds its others does not run.
 *
 * @param nodes in topological order
 * @param wires those that are read
 * @param auxiliary the ends of auxiliary classifiers
 * @param predicting the nodes that the output depends on
 */
record LiveGraph(Inference inference, List<Node> nodes, Adjacency wires, Node input, Node output, List<Node> auxiliary,
                 Set<NodeId> predicting) {

    /** What a plan with these options runs; throws {@link PlanException} as the other one does. */
    static LiveGraph of(Graph graph, PlanOptions options) {
        LiveGraph live = of(graph);
        return options.predicts() ? live.predictionOnly() : live;
    }

    /** Throws {@link PlanException} where the network is empty, has violations, or does not lead from one image to one vector. */
    static LiveGraph of(Graph graph) {
        Inference inference = Inference.infer(graph);
        if (graph.nodes().isEmpty()) {
            throw new PlanException("\"%s\" cannot run: it has no layers.".formatted(graph.name()));
        }
        inference.obstacles().stream().findFirst().ifPresent(obstacle -> {
            throw new PlanException("\"%s\" cannot run: at %s: %s".formatted(
                    graph.name(), graph.node(obstacle.node()).path(), obstacle.message()));
        });
        Ends ends = Ends.of(inference);
        Node input = ends.inputs().getFirst();
        Node output = ends.output().orElseThrow();
        Set<NodeId> live = ancestors(inference, Stream.concat(Stream.of(output), ends.auxiliary().stream()));
        List<Node> nodes = graph.topologicalOrder().stream().filter(node -> live.contains(node.id())).toList();
        Adjacency wires = Adjacency.of(nodes.stream().flatMap(node -> read(inference, node).stream()).toList());
        return new LiveGraph(inference, nodes, wires, input, output, ends.auxiliary(), ancestors(inference, Stream.of(output)));
    }

    /** Without what only auxiliary ends depend on. */
    LiveGraph predictionOnly() {
        List<Node> needed = nodes.stream().filter(node -> predicting.contains(node.id())).toList();
        Adjacency read = Adjacency.of(needed.stream().flatMap(node -> inputs(node).stream()).toList());
        return new LiveGraph(inference, needed, read, input, output, List.of(), predicting);
    }

    private static Set<NodeId> ancestors(Inference inference, Stream<Node> ends) {
        Set<NodeId> live = new HashSet<>();
        Deque<NodeId> open = new ArrayDeque<>(ends.map(Node::id).toList());
        while (!open.isEmpty()) {
            NodeId id = open.pop();
            if (live.add(id)) {
                read(inference, inference.graph().node(id)).forEach(edge -> open.push(edge.from()));
            }
        }
        return live;
    }

    private static List<Edge> read(Inference inference, Node node) {
        List<Edge> all = inference.wires().inputs(node.id());
        return node.bypassed() ? all.stream().limit(1).toList() : all;
    }

    /** The wires into a node that it reads, by slot. */
    List<Edge> inputs(Node node) {
        return wires.inputs(node.id());
    }

    /** The wires from a node that something reads. */
    List<Edge> outputs(Node node) {
        return wires.outputs(node.id());
    }

    /** Whether it is where scores leave. */
    boolean isEnd(Node node) {
        return node.equals(output) || auxiliary.contains(node);
    }

    Node node(NodeId id) {
        return inference.graph().node(id);
    }

    Shape shape(Node node) {
        return inference.output(node.id()).orElseThrow();
    }

    /** What the nodes that run ask for as parameters, by {@code state_dict} key, in its order. */
    Map<String, ParameterSpec> parameters() {
        Map<String, ParameterSpec> specs = new LinkedHashMap<>();
        for (Node node : nodes) {
            inference.parameters(node.id()).forEach(spec -> specs.put(node.key(spec), spec));
        }
        return specs;
    }
}
