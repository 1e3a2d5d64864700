package org.gabor.graph.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabor.graph.analysis.Violation.Kind;
import org.gabor.graph.layer.AuxiliaryEnd;
import org.gabor.graph.layer.AuxiliaryOutput;
import org.gabor.graph.layer.CapsuleMask;
import org.gabor.graph.layer.Reconstruction;
import org.gabor.graph.layer.Source;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;

/**
 * Where examples enter a network and where its scores leave.
 *
 * @param inputs the layers that examples enter by
 * @param output of the layers that nothing follows the one at the end of the longest way, scores (a vector) before
 *        pictures; empty where there is nothing but inputs
 * @param auxiliary the ends of auxiliary classifiers and of decoders, in topological order
 * @param unused the other layers that nothing follows
 */
public record Ends(List<Node> inputs, Optional<Node> output, List<Node> auxiliary, List<Node> unused) {

    public static Ends of(Inference inference) {
        Graph graph = inference.graph();
        Set<NodeId> followed = graph.edges().stream().map(Edge::from).collect(Collectors.toSet());
        Map<NodeId, Integer> depth = depths(inference);
        List<Node> inputs = graph.nodes().values().stream().filter(node -> node.layer() instanceof Source).toList();
        Map<Boolean, List<Node>> last = graph.topologicalOrder().stream()
                .filter(node -> !followed.contains(node.id()) && !(node.layer() instanceof Source))
                .collect(Collectors.partitioningBy(Ends::isAuxiliary));
        Optional<Node> output = last.get(false).stream().max(Comparator
                .comparing((Node node) -> inference.output(node.id()).filter(Vector.class::isInstance).isPresent())
                .thenComparing(node -> depth.get(node.id())));
        return new Ends(inputs, output, last.get(true),
                last.get(false).stream().filter(node -> !output.equals(Optional.of(node))).toList());
    }

    private static boolean isAuxiliary(Node node) {
        return node.layer() instanceof AuxiliaryEnd && !node.bypassed();
    }

    /** The ends of auxiliary classifiers. */
    Stream<Node> classifiers() {
        return auxiliary.stream().filter(node -> node.layer() instanceof AuxiliaryOutput);
    }

    /** The ends of decoders. */
    private Stream<Node> reconstructions() {
        return auxiliary.stream().filter(node -> node.layer() instanceof Reconstruction);
    }

    /** How many wires the longest way to each layer has. */
    private static Map<NodeId, Integer> depths(Inference inference) {
        Map<NodeId, Integer> depth = new HashMap<>();
        inference.graph().topologicalOrder().forEach(node -> depth.put(node.id(), inference.wires().inputs(node.id()).stream()
                .mapToInt(edge -> 1 + depth.get(edge.from())).max().orElse(0)));
        return depth;
    }

    /** What keeps a network whose shapes fit from being trained: it must lead from one image to one vector. */
    List<Violation> violations(Inference inference) {
        List<Violation> wrong = new ArrayList<>();
        inputs.stream().skip(1).forEach(node -> wrong.add(violation(Kind.WRONG_END, node,
                "A network has one input: remove this one or " + inputs.getFirst().label() + ".")));
        inputs.stream().filter(node -> inference.output(node.id()).orElseThrow() instanceof Vector)
                .forEach(node -> wrong.add(
                        violation(Kind.WRONG_END, node, "A network starts from an image, not from a vector.")));
        wrong.addAll(auxiliaryViolations(inference));
        wrong.addAll(decoderViolations(inference));
        unused.forEach(node -> wrong.add(violation(Kind.UNUSED, node,
                "Nothing takes the output of this layer: wire it on or remove it.")));
        if (output.isEmpty()) {
            inputs.stream().limit(1).forEach(node -> wrong.add(violation(Kind.WRONG_END, node,
                    "Nothing follows the input yet: add layers that end in one score for each class.")));
        }
        output.filter(node -> !(inference.output(node.id()).orElseThrow() instanceof Vector))
                .ifPresent(node -> wrong.add(violation(Kind.WRONG_END, node,
                        "A network ends in a vector of scores, one for each class, but this layer gives %s."
                                .formatted(inference.output(node.id()).orElseThrow().text()))));
        return wrong;
    }

    /** An auxiliary classifier scores the same classes as the network, and its scores go nowhere else. */
    private List<Violation> auxiliaryViolations(Inference inference) {
        List<Violation> wrong = new ArrayList<>();
        for (Node node : inference.graph().topologicalOrder()) {
            if (isAuxiliary(node) && !auxiliary.contains(node)) {
                wrong.add(violation(Kind.WRONG_END, node,
                        "%s ends its branch: take away the wires that leave it.".formatted(called(node))));
            }
        }
        Optional<Shape> scores = output.flatMap(node -> inference.output(node.id())).filter(Vector.class::isInstance);
        classifiers().filter(node -> scores.isPresent() && !inference.output(node.id()).equals(scores))
                .forEach(node -> wrong.add(violation(Kind.WRONG_END, node,
                        "An auxiliary output scores the classes of the network, %s, but gets %s scores.".formatted(
                                scores.orElseThrow().text(), inference.output(node.id()).orElseThrow().text()))));
        return wrong;
    }

    private static String called(Node node) {
        return switch ((AuxiliaryEnd) node.layer()) {
            case AuxiliaryOutput _ -> "An auxiliary output";
            case Reconstruction _ -> "A reconstruction";
        };
    }

    /** A decoder paints every value of the input, from one capsule for each class. */
    private List<Violation> decoderViolations(Inference inference) {
        List<Violation> wrong = new ArrayList<>();
        Optional<Shape> input = inputs.stream().findFirst().flatMap(node -> inference.output(node.id()));
        reconstructions().forEach(node -> {
            Shape painted = inference.output(node.id()).orElseThrow();
            input.filter(shape -> shape.size() != painted.size()).ifPresent(shape -> wrong.add(violation(Kind.WRONG_END, node,
                    "A reconstruction has a value for each of the %d of the input, %s, but gets %s.".formatted(
                            shape.size(), shape.text(), painted.text()))));
        });
        Optional<Vector> scores = output.flatMap(node -> inference.output(node.id()))
                .filter(Vector.class::isInstance).map(Vector.class::cast);
        inference.graph().topologicalOrder().stream()
                .filter(node -> node.layer() instanceof CapsuleMask && !node.bypassed())
                .forEach(node -> {
                    Capsules capsules = (Capsules) inference.inputs(node.id()).orElseThrow().getFirst();
                    scores.filter(classes -> classes.features() != capsules.count()).ifPresent(classes -> wrong.add(
                            violation(Kind.WRONG_END, node,
                                    "A capsule mask keeps the capsule of one class, but gets %d capsules for %d classes."
                                            .formatted(capsules.count(), classes.features()))));
                });
        return wrong;
    }

    private static Violation violation(Kind kind, Node node, String message) {
        return new Violation(kind, node.id(), Optional.empty(), message);
    }
}
