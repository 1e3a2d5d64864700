package org.gabor.graph.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.ShapeMismatch;
import org.junit.jupiter.api.Test;

class NetworkBuilderTest {

    private static final FeatureMap IN = new FeatureMap(4, 8, 8);

    @Test
    void pathsFollowTheGroups() {
        Block body = x -> x.then("conv1", Conv2d.of(4, 3).withPadding(1)).then("relu", "bend", Activation.RELU);
        Block residual = x -> body.apply(x).merge("add", new Add(), x);
        Graph net = NetworkBuilder.network("net", IN, x -> x
                .group("layer1", layer -> layer.group("0", residual).group("1", residual))
                .then("last", Activation.RELU));

        assertEquals(List.of("input", "layer1.0.conv1", "layer1.0.relu", "layer1.0.add", "layer1.1.conv1", "layer1.1.relu",
                "layer1.1.add", "last"), net.nodes().values().stream().map(node -> node.path().value()).toList());
        assertEquals(List.of("layer1", "layer1.0", "layer1.1"), net.groups().stream().map(g -> g.path().value()).toList());
        assertEquals("bend", net.topologicalOrder().get(2).label());
        assertEquals(List.of(), Inference.infer(net).violations());
    }

    @Test
    void blocksFollowEachOther() {
        Block one = x -> x.then("one", Activation.RELU);
        Block two = x -> x.then("two", Conv2d.of(2, 1));
        NetworkBuilder.network("net", IN, x -> {
            SymbolicTensor out = x.then(one.then(two));
            assertEquals(new FeatureMap(2, 8, 8), out.shape());
            return out;
        });
    }

    @Test
    void refusesShapesThatDoNotFit() {
        assertThrows(ShapeMismatch.class, () -> NetworkBuilder.network("net", IN, x -> x.then("fc", Linear.of(3))));
    }

    @Test
    void aSharedBlockHasOneSetOfWeights() {
        Block tower = Block.shared(x -> x.then("conv1", Conv2d.of(4, 3).withPadding(1)).then("relu", Activation.RELU)
                .group("inner", Block.shared(y -> y.then("conv2", Conv2d.of(4, 3).withPadding(1)))));
        Block net = x -> x.group("tower", tower).merge("add", new Add(), x.group("other", tower));
        for (int built = 0; built < 2; built++) {
            Graph graph = NetworkBuilder.network("siamese", IN, net);
            assertEquals(List.of("other.conv1 tower.conv1", "other.inner.conv2 tower.inner.conv2"),
                    graph.nodes().values().stream().filter(node -> node.owner().isPresent())
                            .map(node -> node.path() + " " + graph.owner(node).path()).toList());
            assertEquals(2 * (4 * 4 * 9 + 4), Cost.of(Inference.infer(graph)).parameters());
        }
    }

    @Test
    void aSharedBlockIsTheSameInAllPlaces() {
        int[] calls = {0};
        Block wavering = Block.shared(x -> x.then("conv", Conv2d.of(++calls[0], 3)));
        assertEquals("A shared block must add the same layers in every application.",
                assertThrows(IllegalArgumentException.class, () -> NetworkBuilder.network("net", IN,
                        x -> x.group("a", wavering).merge("add", new Add(), x.group("b", wavering)))).getMessage());
    }
}
