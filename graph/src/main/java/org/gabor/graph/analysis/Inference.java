package org.gabor.graph.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabor.graph.layer.Merge;
import org.gabor.graph.layer.ParameterSpec;
import org.gabor.graph.layer.Source;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.model.Adjacency;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.shape.Shape;

/**
 * The output shape of every layer that has one, and the violations of the rest. Inference is total: it never throws,
 * whatever the graph, so that a half-built network still shows the shapes it has.
 *
 * @param adjacency those of the graph, by node
 * @param shapes output shape by node; a node after a violation has none
 * @param violations in topological order; only causes, not their consequences
 */
public record Inference(Graph graph, Adjacency adjacency, Map<NodeId, Shape> shapes, List<Violation> violations) {

    public Inference {
        shapes = Map.copyOf(shapes);
        violations = List.copyOf(violations);
    }

    public Inference(Graph graph, Map<NodeId, Shape> shapes, List<Violation> violations) {
        this(graph, Adjacency.of(graph.edges()), shapes, violations);
    }

    public static Inference infer(Graph graph) {
        return new ShapePropagation(graph).run();
    }

    /** The output shape of {@code node}, if known. */
    public Optional<Shape> output(NodeId node) {
        return Optional.ofNullable(shapes.get(node));
    }

    /** The input shapes of {@code node}, by slot, if all are known; empty for a source. */
    public Optional<List<Shape>> inputs(NodeId node) {
        List<Optional<Shape>> ins = adjacency.inputs(node).stream().map(e -> output(e.from())).toList();
        return ins.stream().allMatch(Optional::isPresent)
                ? Optional.of(ins.stream().map(Optional::orElseThrow).toList())
                : Optional.empty();
    }

    /**
     * The tensors of {@code node}'s module in the order of a {@code state_dict}, each module's at one node only: at its owner,
     * or if that is bypassed or unknown, at the first other node that applies the module. Their keys begin with the
     * {@linkplain Graph#owner owner's} path.
     */
    public List<ParameterSpec> parameters(NodeId node) {
        List<ParameterSpec> used = usedParameters(node);
        return used.isEmpty() || isFirst(graph.node(node)) ? used : List.of();
    }

    /** Whether it is the first of the nodes with its module that have tensors. */
    private boolean isFirst(Node node) {
        return node.owner().isEmpty() || graph.applications(node).stream()
                .filter(other -> !usedParameters(other.id()).isEmpty())
                .findFirst().filter(node::equals).isPresent();
    }

    /** The tensors that {@code node} computes with, whoever owns them; none if it is bypassed or its shape is unknown. */
    public List<ParameterSpec> usedParameters(NodeId node) {
        return switch (graph.node(node).layer()) {
            case Source _, Merge _ -> List.of();
            case Unary unary -> shapes.containsKey(node) && !graph.node(node).bypassed()
                    ? unary.parameters(inputs(node).orElseThrow().getFirst())
                    : List.of();
        };
    }

    /**
     * What prevents training: the violations or, if all shapes fit, that the network does not lead from one
     * image to one vector of scores.
     */
    public List<Violation> obstacles() {
        return violations.isEmpty() ? TrainabilityCheck.violations(this) : violations;
    }

    /** Whether all shapes fit and the network is not empty. */
    public boolean isValid() {
        return violations.isEmpty() && !graph.nodes().isEmpty();
    }

    public List<Violation> violations(NodeId node) {
        return violations.stream().filter(v -> v.node().equals(node)).toList();
    }
}
