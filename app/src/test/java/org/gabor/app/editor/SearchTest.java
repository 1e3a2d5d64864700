package org.gabor.app.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.NodeId;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;

class SearchTest {

    @Test
    void searchFindsNamesTypesAndShapes() {
        Graph alexnet = Zoo.find("alexnet").orElseThrow().network().get();
        Inference inference = Inference.infer(alexnet);
        assertEquals(List.of("conv2", "relu2", "pool2", "conv5", "relu5", "pool3"),
                labels(alexnet, Search.find(inference, "256x")));
        assertEquals(List.of("fc1", "fc2", "fc3"), labels(alexnet, Search.find(inference, "LINEAR")));
        assertEquals(List.of("conv2"), labels(alexnet, Search.find(inference, "features.3")));
        assertEquals(List.of(), Search.find(inference, " "));
    }

    private static List<String> labels(Graph graph, List<NodeId> nodes) {
        return nodes.stream().map(node -> graph.node(node).label()).toList();
    }
}
