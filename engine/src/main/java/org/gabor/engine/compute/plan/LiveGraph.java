package org.gabor.engine.compute.plan;

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
 * The part of a network that runs: the nodes whose values reach an output or are requested. A bypassed merge passes its first
 * input on; nodes that feed only its other inputs do not run.
 *
 * @param nodes in topological order
 * @param edges the edges that are read
 * @param sources the input nodes
 * @param ends the outputs; those that prediction computes come first
 * @param predicting the nodes that prediction computes
 */
public record LiveGraph(Inference inference, List<Node> nodes, Adjacency edges, List<Node> sources, List<Ends.Output> ends,
                        Set<NodeId> predicting) {

    /** The nodes that a plan for training with cross-entropy runs. */
    public static LiveGraph of(Graph graph) {
        return of(graph, PlanOptions.training(1, 0));
    }

    /**
     * The nodes that a plan with these options runs. Throws {@link PlanException} if the network is empty or has violations, or
     * if it cannot be trained and the plan is for training.
     */
    public static LiveGraph of(Graph graph, PlanOptions options) {
        Inference inference = Inference.infer(graph);
        if (graph.nodes().isEmpty()) {
            throw new PlanException("\"%s\" cannot run: it has no layers.".formatted(graph.name()));
        }
        Ends ends = Ends.of(inference);
        boolean runs = !options.trains() && ends.main().isPresent();
        (runs ? inference.violations() : inference.obstacles()).stream().findFirst().ifPresent(obstacle -> {
            throw new PlanException("\"%s\" cannot run: at %s: %s".formatted(
                    graph.name(), graph.node(obstacle.node()).path(), obstacle.message()));
        });
        Set<NodeId> predicting = ancestors(inference, Stream.concat(
                ends.predicted().stream().map(output -> output.node().id()), options.kept().stream()));
        List<Ends.Output> outputs = !options.trains() ? ends.predicted()
                : Stream.concat(ends.predicted().stream(), ends.auxiliary().stream()).toList();
        Set<NodeId> live = ancestors(inference, Stream.concat(outputs.stream().map(output -> output.node().id()),
                predicting.stream()));
        if (!options.predicts() && !live.equals(ancestors(inference, outputs.stream().map(output -> output.node().id())))) {
            throw new PlanException("\"%s\" cannot keep a layer that no output depends on.".formatted(graph.name()));
        }
        List<Node> nodes = graph.topologicalOrder().stream().filter(node -> live.contains(node.id())).toList();
        Adjacency adjacency = Adjacency.of(nodes.stream().flatMap(node -> read(inference, node).stream()).toList());
        List<Node> sources = ends.inputs().stream().map(Ends.Input::node).filter(nodes::contains).toList();
        return new LiveGraph(inference, nodes, adjacency, sources, outputs, predicting);
    }

    private static Set<NodeId> ancestors(Inference inference, Stream<NodeId> ends) {
        Set<NodeId> live = new HashSet<>();
        Deque<NodeId> open = new ArrayDeque<>(ends.toList());
        while (!open.isEmpty()) {
            NodeId id = open.pop();
            if (live.add(id)) {
                read(inference, inference.graph().node(id)).forEach(edge -> open.push(edge.from()));
            }
        }
        return live;
    }

    private static List<Edge> read(Inference inference, Node node) {
        List<Edge> all = inference.adjacency().inputs(node.id());
        return node.bypassed() ? all.stream().limit(1).toList() : all;
    }

    /** The output that a prediction is read from. */
    public Node output() {
        return ends.getFirst().node();
    }

    /** The incoming edges that a node reads, by slot. */
    List<Edge> inputs(Node node) {
        return edges.inputs(node.id());
    }

    /** The outgoing edges of a node that are read. */
    List<Edge> outputs(Node node) {
        return edges.outputs(node.id());
    }

    /** Whether it is an output. */
    boolean isEnd(Node node) {
        return ends.stream().anyMatch(output -> output.node().equals(node));
    }

    /** Whether the node is an output that only training uses. */
    boolean isAuxiliary(Node node) {
        return ends.stream().anyMatch(output -> output.isAuxiliary() && output.node().equals(node));
    }

    /** A name and a shape for each input. */
    public List<Port> inputPorts() {
        return sources.stream().map(this::port).toList();
    }

    /** A name and a shape for each output. */
    public List<Port> outputPorts() {
        return ends.stream().map(output -> port(output.node())).toList();
    }

    private Port port(Node node) {
        return new Port(node.path().value(), shape(node));
    }

    public Node node(NodeId id) {
        return inference.graph().node(id);
    }

    /** The tensors that a node uses, by their {@code state_dict} keys; several nodes may share them. */
    public Map<String, ParameterSpec> parameters(Node node) {
        Map<String, ParameterSpec> parameters = new LinkedHashMap<>();
        inference.usedParameters(node.id()).forEach(spec -> parameters.put(owner(node).key(spec), spec));
        return parameters;
    }

    /** The node that owns the weights of this one: itself, unless it applies another node's module. */
    public Node owner(Node node) {
        return inference.graph().owner(node);
    }

    public Shape shape(Node node) {
        return inference.output(node.id()).orElseThrow();
    }

    /** The parameters of the nodes that run, by {@code state_dict} key, in its order. */
    public Map<String, ParameterSpec> parameters() {
        Map<String, ParameterSpec> specs = new LinkedHashMap<>();
        for (Node node : nodes) {
            specs.putAll(parameters(node));
        }
        return specs;
    }
}
