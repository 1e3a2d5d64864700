package org.gabor.graph;

import java.util.Locale;
import org.gabor.graph.layer.Input;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.model.Path;
import org.gabor.graph.shape.Shape;

/** Small networks for tests, whose nodes are known by number. */
public final class Networks {

    private Networks() {}

    /** An input with identity 1, then the layers in a row. */
    public static Graph chain(Shape in, Layer... layers) {
        Graph graph = Graph.empty("net").with(node(1, new Input(in)));
        for (int i = 0; i < layers.length; i++) {
            graph = graph.with(node(i + 2, layers[i])).with(edge(i + 1, i + 2, 0));
        }
        return graph;
    }

    /** A node whose path and label are its type and number, {@code conv2d3}. */
    public static Node node(int id, Layer layer) {
        String name = layer.type().toLowerCase(Locale.ROOT) + id;
        return new Node(id(id), new Path(name), name, layer);
    }

    public static Edge edge(int from, int to, int slot) {
        return new Edge(id(from), id(to), slot);
    }

    public static NodeId id(int value) {
        return new NodeId(value);
    }
}
