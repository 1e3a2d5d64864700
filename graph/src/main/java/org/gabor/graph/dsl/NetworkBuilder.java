package org.gabor.graph.dsl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.gabor.graph.layer.Input;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Group;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.model.Path;
import org.gabor.graph.shape.LayerMismatch;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.ShapeMismatch;

/**
 * Builds a {@link Graph} in one expression; it lives only inside {@link #network}:
 * {@snippet :
 * Graph lenet = NetworkBuilder.network("LeNet-5", new FeatureMap(1, 28, 28), x -> x
 *         .then("conv1", Conv2d.of(6, 5).withPadding(2))
 *         .then("act1", Activation.SIGMOID)
 *         .then("pool1", AvgPool2d.of(2)));
 * }
 */
public final class NetworkBuilder {

    private final Map<NodeId, Node> nodes = new LinkedHashMap<>();
    private final List<Edge> edges = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    /** The layers of the first application of each shared block. */
    private final Map<SharedBlock, List<Node>> owners = new HashMap<>();
    /** The layers that have weights. */
    private final Set<NodeId> weighted = new HashSet<>();
    private Optional<Path> group = Optional.empty();

    private NetworkBuilder() {}

    /**
     * The network that {@code body} describes, from an input of shape {@code in} to the tensor that {@code body} returns; throws
     * {@link LayerMismatch} if a layer does not fit its input.
     */
    public static Graph network(String name, Shape in, Block body) {
        NetworkBuilder builder = new NetworkBuilder();
        body.apply(builder.add("input", "Input", new Input(in), List.of(), () -> in));
        return new Graph(name, builder.nodes, builder.edges, builder.groups);
    }

    SymbolicTensor add(String name, String label, Layer layer, List<SymbolicTensor> inputs, Supplier<Shape> out) {
        NodeId id = new NodeId(nodes.size() + 1);
        nodes.put(id, new Node(id, path(name), label, layer));
        for (int slot = 0; slot < inputs.size(); slot++) {
            edges.add(new Edge(inputs.get(slot).source(), id, slot));
        }
        Shape shape = fitting(nodes.get(id), out);
        if (layer instanceof Unary unary && !unary.parameters(inputs.getFirst().shape()).isEmpty()) {
            weighted.add(id);
        }
        return new SymbolicTensor(this, id, shape);
    }

    private static Shape fitting(Node node, Supplier<Shape> out) {
        try {
            return out.get();
        } catch (ShapeMismatch misfit) {
            throw new LayerMismatch(node.path().value(), node.layer().type(), misfit);
        }
    }

    SymbolicTensor inGroup(String name, String title, Supplier<SymbolicTensor> body) {
        Optional<Path> outer = group;
        Path inner = path(name);
        groups.add(new Group(inner, title));
        group = Optional.of(inner);
        SymbolicTensor out = body.get();
        group = outer;
        return out;
    }

    /** Runs {@code body}; the layers that it adds share the weights of those that the first application of the block added. */
    SymbolicTensor share(SharedBlock block, Supplier<SymbolicTensor> body) {
        int before = nodes.size();
        SymbolicTensor out = body.get();
        List<Node> added = nodes.values().stream().skip(before).toList();
        List<Node> first = owners.computeIfAbsent(block, _ -> added);
        if (!layers(first).equals(layers(added))) {
            throw new IllegalArgumentException("A shared block must add the same layers in every application.");
        }
        for (int i = 0; i < added.size() && first != added; i++) {
            if (weighted.contains(added.get(i).id())) {
                nodes.put(added.get(i).id(), added.get(i).sharing(first.get(i)));
            }
        }
        return out;
    }

    private static List<Layer> layers(List<Node> nodes) {
        return nodes.stream().map(Node::layer).toList();
    }

    private Path path(String name) {
        return group.map(path -> path.child(name)).orElseGet(() -> new Path(name));
    }
}
