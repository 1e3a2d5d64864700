package org.gabor.graph.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.model.Path;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;

/** Parts of a residual network. */
class SubgraphsTest {

    private static final Graph NETWORK = NetworkBuilder.network("Residual", new FeatureMap(2, 8, 8), x -> {
        var conv = x.then("conv", Conv2d.of(2, 1));
        return conv.then("side", Conv2d.of(2, 1)).merge("add", new Add(), conv).then("relu", Activation.RELU)
                .then("pool", MaxPool2d.of(2)).then("flat", new Flatten()).then("fc", Linear.of(3));
    });

    private static NodeId id(String path) {
        return NETWORK.find(new Path(path)).orElseThrow().id();
    }

    private static List<String> paths(Graph graph) {
        return graph.topologicalOrder().stream().map(node -> node.path().value()).toList();
    }

    @Test
    void upToALayerAreAllThatItDependsOn() {
        Graph part = Subgraphs.upTo(Inference.infer(NETWORK), id("add"));
        assertEquals(List.of("input", "conv", "side", "add"), paths(part));
        assertTrue(Inference.infer(part).isValid());
        assertEquals(List.of("input", "conv"), paths(Subgraphs.upTo(Inference.infer(NETWORK), id("conv"))));
    }

    @Test
    void aBrokenNetworkRunsUpToTheBreak() {
        Graph broken = NETWORK.withLayer(id("pool"), MaxPool2d.of(50));
        Graph part = Subgraphs.runnable(Inference.infer(broken)).orElseThrow();
        assertEquals(List.of("input", "conv", "side", "add", "relu"), paths(part));
        assertTrue(Inference.infer(part).isValid());
    }

    @Test
    void layersWithoutInputsAreNotPartOfIt() {
        Graph halfBuilt = NETWORK.with(new Node(NETWORK.nextId(), new Path("lonely"), "lonely", Linear.of(4)));
        assertEquals(paths(NETWORK), paths(Subgraphs.runnable(Inference.infer(halfBuilt)).orElseThrow()));
        assertEquals(NETWORK, Subgraphs.runnable(Inference.infer(NETWORK)).orElseThrow());
        assertEquals(Optional.empty(), Subgraphs.runnable(Inference.infer(Graph.empty("Nothing"))));
    }
}
