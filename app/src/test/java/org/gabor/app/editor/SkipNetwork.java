package org.gabor.app.editor;

import java.util.HashMap;
import java.util.Map;
import org.gabor.app.geom.Point;
import org.gabor.graph.layer.Add;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.model.Path;
import org.gabor.zoo.Zoo;

/** AlexNet with a skip connection whose channels differ, with its cards in the hand-made positions. */
public final class SkipNetwork {

    private static final Map<String, Point> PLACES = Map.ofEntries(
            at("Input", 48, 12), at("conv1", 48, 108), at("relu1", 48, 160), at("pool1", 48, 224), at("conv2", 48, 316),
            at("relu2", 48, 368), at("pool2", 48, 444), at("conv3", 424, 108), at("relu3", 424, 160), at("conv4", 424, 224),
            at("relu4", 424, 276), at("conv5", 424, 340), at("relu5", 424, 392), at("pool3", 424, 456),
            at("flatten", 688, 108), at("fc1", 688, 172), at("relu6", 688, 224), at("dropout1", 688, 260),
            at("fc2", 688, 324), at("relu7", 688, 376), at("dropout2", 688, 412), at("fc3", 688, 476), at("skip1", 264, 444));

    private SkipNetwork() {}

    public static Document document() {
        Graph alexnet = Zoo.find("alexnet").orElseThrow().network().get();
        NodeId skip = alexnet.nextId();
        Graph graph = alexnet.with(new Node(skip, new Path("features.13"), "skip1", new Add()))
                .with(new Edge(id(alexnet, "relu2"), skip, 0))
                .with(new Edge(id(alexnet, "pool1"), skip, 1));
        Map<NodeId, Point> places = new HashMap<>();
        PLACES.forEach((label, place) -> places.put(id(graph, label), place));
        return new Document(graph, Placement.EMPTY.with(places));
    }

    public static NodeId id(Graph graph, String label) {
        return graph.nodes().values().stream().filter(node -> node.label().equals(label)).findFirst().orElseThrow().id();
    }

    private static Map.Entry<String, Point> at(String label, double x, double y) {
        return Map.entry(label, new Point(x, y));
    }
}
