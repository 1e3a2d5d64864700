package org.gabor.graph.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gabor.graph.layer.Merge;
import org.gabor.graph.layer.ParameterSpec;
import org.gabor.graph.layer.Source;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.ShapeMismatch;

/**
 * The output shape of every layer that has one, and what is wrong with the rest. Inference is total: it never throws,
 * whatever the graph, so that a half-built network still shows the shapes it has.
 *
 * @param shapes output shape by node; a node behind a violation has none
 * @param violations in topological order; only the cause is listed, not what follows from it
 */
public record Inference(Graph graph, Map<NodeId, Shape> shapes, List<Violation> violations) {

    public Inference {
        shapes = Map.copyOf(shapes);
        violations = List.copyOf(violations);
    }

    public static Inference infer(Graph graph) {
        return new Walk(graph).run();
    }

    /** The shape that leaves {@code node}, where it is known. */
    public Optional<Shape> output(NodeId node) {
        return Optional.ofNullable(shapes.get(node));
    }

    /** The shapes that enter {@code node}, by slot, where all are known; empty for a source. */
    public Optional<List<Shape>> inputs(NodeId node) {
        List<Optional<Shape>> ins = graph.inputs(node).stream().map(e -> output(e.from())).toList();
        return ins.stream().allMatch(Optional::isPresent)
                ? Optional.of(ins.stream().map(Optional::orElseThrow).toList())
                : Optional.empty();
    }

    /** The tensors that {@code node} holds, in the order of a {@code state_dict}; none where it is bypassed or unknown. */
    public List<ParameterSpec> parameters(NodeId node) {
        return switch (graph.node(node).layer()) {
            case Source _, Merge _ -> List.of();
            case Unary unary -> shapes.containsKey(node) && !graph.node(node).bypassed()
                    ? unary.parameters(inputs(node).orElseThrow().getFirst())
                    : List.of();
        };
    }

    /** Whether the network can be trained as it stands: nothing is wrong and something is there. */
    public boolean isSound() {
        return violations.isEmpty() && !graph.nodes().isEmpty();
    }

    public List<Violation> violations(NodeId node) {
        return violations.stream().filter(v -> v.node().equals(node)).toList();
    }

    /** One pass over the nodes in topological order. */
    private static final class Walk {
        private final Graph graph;
        private final Map<NodeId, List<Edge>> inputs;
        private final Map<NodeId, Shape> shapes = new HashMap<>();
        private final List<Violation> violations = new ArrayList<>();

        Walk(Graph graph) {
            this.graph = graph;
            this.inputs = graph.edges().stream()
                    .sorted(Comparator.comparingInt(Edge::slot))
                    .collect(Collectors.groupingBy(Edge::to));
        }

        Inference run() {
            List<Node> order = graph.topologicalOrder();
            order.forEach(this::visit);
            reportCycles(order);
            return new Inference(graph, shapes, violations);
        }

        private void visit(Node node) {
            List<Edge> ins = inputs.getOrDefault(node.id(), List.of());
            if (!arityFits(node, ins.size())) {
                return;
            }
            List<Shape> known = ins.stream().map(e -> shapes.get(e.from())).filter(Objects::nonNull).toList();
            if (known.size() == ins.size()) {
                apply(node, ins, known);
            }
        }

        private boolean arityFits(Node node, int count) {
            String problem = switch (node.layer()) {
                case Source _ -> count == 0 ? null : "takes no input, but a wire enters it.";
                case Unary _ -> count == 1 ? null : count == 0 ? "has no input." : "takes one input, gets " + count + ".";
                case Merge _ -> count >= 2 ? null : "joins two or more inputs, gets " + count + ".";
            };
            if (problem == null) {
                return true;
            }
            boolean missing = count < 2;
            report(missing && !(node.layer() instanceof Source) ? Violation.Kind.MISSING_INPUT : Violation.Kind.SURPLUS_INPUT,
                    node, Optional.empty(), node.layer().type() + " " + problem);
            return false;
        }

        /** The only place that catches a {@link ShapeMismatch}; all that follows the node stays without a shape. */
        private void apply(Node node, List<Edge> ins, List<Shape> known) {
            try {
                shapes.put(node.id(), outputShape(node, known));
            } catch (ShapeMismatch | ArithmeticException e) {
                String message = e instanceof ShapeMismatch ? e.getMessage() : "The number of values is too large to count.";
                report(Violation.Kind.SHAPE, node, ins.isEmpty() ? Optional.empty() : Optional.of(ins.getLast()), message);
            }
        }

        private static Shape outputShape(Node node, List<Shape> ins) {
            return switch (node.layer()) {
                case Source source -> source.shape();
                case Unary unary -> node.bypassed() ? ins.getFirst() : unary.outputShape(ins.getFirst());
                case Merge merge -> node.bypassed() ? ins.getFirst() : merge.outputShape(ins);
            };
        }

        private void reportCycles(List<Node> order) {
            Set<NodeId> reached = order.stream().map(Node::id).collect(Collectors.toCollection(HashSet::new));
            graph.nodes().values().stream()
                    .filter(node -> !reached.contains(node.id()))
                    .forEach(node -> report(Violation.Kind.CYCLE, node, Optional.empty(),
                            "This layer waits for its own output: remove a wire of the cycle."));
        }

        private void report(Violation.Kind kind, Node node, Optional<Edge> edge, String message) {
            violations.add(new Violation(kind, node.id(), edge, message));
        }
    }
}
