package org.gabor.graph.analysis;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabor.graph.layer.AuxiliaryEnd;
import org.gabor.graph.layer.AuxiliaryOutput;
import org.gabor.graph.layer.Reconstruction;
import org.gabor.graph.layer.Source;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
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

    static boolean isAuxiliary(Node node) {
        return node.layer() instanceof AuxiliaryEnd && !node.bypassed();
    }

    /** The ends of auxiliary classifiers. */
    Stream<Node> classifiers() {
        return auxiliary.stream().filter(node -> node.layer() instanceof AuxiliaryOutput);
    }

    /** The ends of decoders. */
    Stream<Node> reconstructions() {
        return auxiliary.stream().filter(node -> node.layer() instanceof Reconstruction);
    }

    /** How many wires the longest way to each layer has. */
    private static Map<NodeId, Integer> depths(Inference inference) {
        Map<NodeId, Integer> depth = new HashMap<>();
        inference.graph().topologicalOrder().forEach(node -> depth.put(node.id(), inference.wires().inputs(node.id()).stream()
                .mapToInt(edge -> 1 + depth.get(edge.from())).max().orElse(0)));
        return depth;
    }
}
