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
import org.gabor.graph.layer.Reconstruction;
import org.gabor.graph.layer.Source;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.shape.Vector;

/**
 * The n inputs and m outputs of a network, each named by the path of its node.
 *
 * @param inputs the input layers
 * @param outputs the layers that nothing follows: plain ones, of these vectors first and then by the length of the longest path
 *        to them, before those that serve training alone, which are in topological order
 */
public record Ends(List<Input> inputs, List<Output> outputs) {

    /** An input layer. */
    public record Input(Node node) {

        public String name() {
            return node.path().value();
        }
    }

    /** An output layer. */
    public record Output(Node node) {

        public String name() {
            return node.path().value();
        }

        /** The factor of this output's loss in the loss of the network. */
        public double weight() {
            return node.layer() instanceof AuxiliaryEnd end && isAuxiliary() ? end.weight() : 1;
        }

        /** Whether it ends an auxiliary classifier or a decoder, which only training uses if there is another output. */
        public boolean isAuxiliary() {
            return node.layer() instanceof AuxiliaryEnd && !node.bypassed();
        }

        /** Whether its values are compared with the pixels of the input. */
        public boolean isReconstruction() {
            return node.layer() instanceof Reconstruction && !node.bypassed();
        }
    }

    public static Ends of(Inference inference) {
        Graph graph = inference.graph();
        Set<NodeId> followed = graph.edges().stream().map(Edge::from).collect(Collectors.toSet());
        Map<NodeId, Integer> depth = depths(inference);
        List<Input> inputs = graph.nodes().values().stream().filter(node -> node.layer() instanceof Source).map(Input::new)
                .toList();
        Map<Boolean, List<Output>> last = graph.topologicalOrder().stream()
                .filter(node -> !followed.contains(node.id()) && !(node.layer() instanceof Source)).map(Output::new)
                .collect(Collectors.partitioningBy(Output::isAuxiliary));
        Stream<Output> plain = last.get(false).stream().sorted(Comparator
                .comparing((Output output) -> inference.output(output.node().id()).filter(Vector.class::isInstance).isPresent())
                .thenComparing(output -> depth.get(output.node().id())).reversed());
        return new Ends(inputs, Stream.concat(plain, last.get(true).stream()).toList());
    }

    /** The output that determines the task: the first plain one, else the first reconstruction; empty if there is neither. */
    public Optional<Output> main() {
        return outputs.stream().filter(output -> !output.isAuxiliary()).findFirst()
                .or(() -> outputs.stream().filter(Output::isReconstruction).findFirst());
    }

    /** The outputs of a prediction, the main one first: the plain ones, else the main one. */
    public List<Output> predicted() {
        List<Output> plain = outputs.stream().filter(output -> !output.isAuxiliary()).toList();
        return plain.isEmpty() ? main().stream().toList() : plain;
    }

    /** The outputs that only training uses, in topological order. */
    public List<Output> auxiliary() {
        List<Output> predicted = predicted();
        return outputs.stream().filter(output -> !predicted.contains(output)).toList();
    }

    /** Plain outputs besides the main one, which no task uses. */
    List<Node> unused() {
        return outputs.stream().filter(output -> !output.isAuxiliary()).skip(1).map(Output::node).toList();
    }

    /** The ends of auxiliary classifiers. */
    Stream<Node> classifiers() {
        return auxiliary().stream().filter(output -> !output.isReconstruction()).map(Output::node);
    }

    /** The ends of decoders. */
    Stream<Node> reconstructions() {
        return outputs.stream().filter(Output::isReconstruction).map(Output::node);
    }

    /** The number of edges on the longest path to each layer. */
    private static Map<NodeId, Integer> depths(Inference inference) {
        Map<NodeId, Integer> depth = new HashMap<>();
        inference.graph().topologicalOrder().forEach(node -> depth.put(node.id(), inference.adjacency().inputs(node.id()).stream()
                .mapToInt(edge -> 1 + depth.get(edge.from())).max().orElse(0)));
        return depth;
    }
}
