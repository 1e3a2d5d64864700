package org.gabor.graph.fix;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.analysis.Violation;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.Path;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;

/** A layer whose input shapes do not fit, and the mismatched edge. All its input shapes are known. */
record MismatchedInput(Inference inference, Node node, Edge edge) {

    /** One input of the layer, and the shape of the input that it should match. */
    record Branch(Edge edge, FeatureMap shape, FeatureMap wanted) {}

    static Optional<MismatchedInput> of(Inference inference, Violation violation) {
        return violation.edge()
                .filter(_ -> violation.kind() == Violation.Kind.SHAPE)
                .map(edge -> new MismatchedInput(inference, inference.graph().node(violation.node()), edge));
    }

    /** The mismatched edge, then, for a merge, the edge that it does not match. */
    List<Edge> edges() {
        Edge first = inference.graph().inputs(node.id()).getFirst();
        return Stream.of(edge, first).distinct().toList();
    }

    Shape shape(Edge edge) {
        return inference.output(edge.from()).orElseThrow();
    }

    /** Each of two mismatched feature map inputs, to be changed into the other; the mismatched edge first. */
    Stream<Branch> branches() {
        return edges().size() == 2 && shape(edges().getFirst()) instanceof FeatureMap a
                && shape(edges().getLast()) instanceof FeatureMap b
                        ? Stream.of(new Branch(edges().getFirst(), a, b), new Branch(edges().getLast(), b, a))
                        : Stream.empty();
    }

    /** The nearest layer of this kind upstream of the edge, before any merge. */
    Optional<Node> origin(Edge edge, Class<? extends Layer> kind) {
        Node from = inference.graph().node(edge.from());
        if (kind.isInstance(from.layer()) && !from.bypassed()) {
            return Optional.of(from);
        }
        return from.layer() instanceof Unary
                ? inference.graph().inputs(from.id()).stream().findFirst().flatMap(in -> origin(in, kind))
                : Optional.empty();
    }

    /** {@code graph} with a layer in the edge, named {@code name} in the group of the layer that does not fit. */
    Graph insert(Graph graph, Layer layer, String name, Edge edge) {
        Path path = graph.freePath(node.path().parent().map(group -> group.child(name).value()).orElse(name));
        return graph.insert(new Node(graph.nextId(), path, path.name(), layer), edge);
    }
}
