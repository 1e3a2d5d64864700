package org.gabor.graph.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gabor.graph.analysis.Violation.Kind;
import org.gabor.graph.layer.Merge;
import org.gabor.graph.layer.Placeholder;
import org.gabor.graph.layer.Source;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.model.Adjacency;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.MergeMismatch;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.ShapeMismatch;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;

/** One pass over a graph's nodes in topological order. */
final class ShapePropagation {

    private final Graph graph;
    private final Adjacency edges;
    private final Map<NodeId, Shape> shapes = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();
    /** The input of the first application of each module, by the module's owner. */
    private final Map<NodeId, Shape> moduleInputs = new HashMap<>();

    ShapePropagation(Graph graph) {
        this.graph = graph;
        this.edges = Adjacency.of(graph.edges());
    }

    Inference run() {
        graph.topologicalOrder().forEach(this::visit);
        Cycles.of(graph).forEach(closing -> fail(Kind.CYCLE, graph.node(closing.to()), Optional.of(closing),
                "The edge from %s makes %s wait for its own output: remove it."
                        .formatted(graph.node(closing.from()).label(), graph.node(closing.to()).label())));
        return new Inference(graph, edges, shapes, violations);
    }

    private void visit(Node node) {
        List<Edge> ins = edges.inputs(node.id());
        if (isConnected(node, ins)) {
            List<Shape> known = ins.stream().map(in -> shapes.get(in.from())).filter(Objects::nonNull).toList();
            if (known.size() == ins.size()) {
                apply(node, ins, known);
            }
        }
    }

    /** Whether the node has a known type and the right number of inputs; reports a violation if not. */
    private boolean isConnected(Node node, List<Edge> ins) {
        String type = node.layer().type();
        return switch (node.layer()) {
            case Placeholder unknown when !node.bypassed() ->
                    fail(Kind.UNKNOWN_LAYER, node, Optional.empty(), unknown.problem());
            case Source _ when !ins.isEmpty() -> fail(Kind.SURPLUS_INPUT, node, Optional.of(ins.getLast()),
                    type + " takes no input, but an edge enters it.");
            case Unary _ when ins.isEmpty() -> fail(Kind.MISSING_INPUT, node, Optional.empty(),
                    type + " has no input.");
            case Unary _ when ins.size() > 1 -> fail(Kind.SURPLUS_INPUT, node, Optional.of(ins.getLast()),
                    type + " takes one input, gets " + ins.size() + ".");
            case Merge _ when ins.size() < 2 -> fail(Kind.MISSING_INPUT, node, Optional.empty(),
                    type + " joins two or more inputs, gets " + ins.size() + ".");
            case Source _, Unary _, Merge _ -> true;
        };
    }

    /** The only place that catches a {@link ShapeMismatch}; everything after the node stays without a shape. */
    private void apply(Node node, List<Edge> ins, List<Shape> known) {
        try {
            Shape out = outputShape(node, known);
            requireCountable(node, known, out);
            requireSameWeights(node, known);
            shapes.put(node.id(), out);
        } catch (MergeMismatch e) {
            List<String> sources = ins.stream().map(in -> graph.node(in.from()).label()).toList();
            fail(Kind.SHAPE, node, Optional.of(ins.get(e.slot())), e.message(sources));
        } catch (ShapeMismatch e) {
            fail(Kind.SHAPE, node, ins.stream().findFirst(), e.getMessage());
        } catch (ArithmeticException _) {
            fail(Kind.SHAPE, node, ins.stream().findFirst(),
                    "The output or the weights are too large: an array holds at most 2,147,483,647 values.");
        }
    }

    private static Shape outputShape(Node node, List<Shape> ins) {
        return switch (node.layer()) {
            case Source source -> source.shape();
            case Unary unary -> node.bypassed() ? ins.getFirst() : unary.outputShape(ins.getFirst());
            case Merge merge -> node.bypassed() ? ins.getFirst() : merge.outputShape(ins);
        };
    }

    /** Keeps every later count (of values, parameters, multiply-accumulates) within a long. */
    private static void requireCountable(Node node, List<Shape> ins, Shape out) {
        Math.toIntExact(out.size());
        if (node.layer() instanceof Unary unary && !node.bypassed()) {
            unary.parameters(ins.getFirst()).forEach(spec -> Math.toIntExact(spec.size()));
        }
    }

    /** All applications of a module must have inputs that one set of weights fits. */
    private void requireSameWeights(Node node, List<Shape> ins) {
        if (node.layer() instanceof Unary unary && !node.bypassed()) {
            Node owner = graph.owner(node);
            Shape here = ins.getFirst();
            Shape first = moduleInputs.computeIfAbsent(owner.id(), _ -> here);
            if (!first.equals(here) && !unary.parameters(first).equals(unary.parameters(here))) {
                throw new ShapeMismatch(("%s is applied to %s and to %s, but one set of weights fits only one of them: make the "
                        + "inputs equal or use own weights here.").formatted(owner.path(), width(first), width(here)));
            }
        }
    }

    /** The size that weights depend on. */
    private static String width(Shape shape) {
        return switch (shape) {
            case FeatureMap map -> map.channels() + " channels";
            case VideoFeatureMap map -> map.channels() + " channels";
            case Vector vector -> vector.features() + " features";
            case Capsules capsules -> capsules.text() + " capsules";
        };
    }

    private boolean fail(Kind kind, Node node, Optional<Edge> edge, String message) {
        violations.add(new Violation(kind, node.id(), edge, message));
        return false;
    }
}
