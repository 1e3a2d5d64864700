package org.gabor.engine.compute.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.Reconstruction;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;

class FullPrecisionNodesTest {

    @Test
    void scoresAndReconstructionsAreInSinglePrecision() {
        Graph network = NetworkBuilder.network("Net", new FeatureMap(1, 4, 4), x -> {
            var maps = x.then("conv", Conv2d.of(3, 3)).then("act", Activation.RELU);
            maps.then("f1", new Flatten()).then("code", Linear.of(5)).then("tanh", new Activation(Activation.Function.TANH))
                    .then("paint", Linear.of(16)).then("sigmoid", Activation.SIGMOID).then("end", new Reconstruction(0.1));
            return maps.then("gap", AdaptiveAvgPool2d.of(1)).then("f2", new Flatten()).then("softmax", new Softmax());
        });
        assertEquals(Set.of("paint", "sigmoid", "end", "gap", "f2", "softmax"),
                FullPrecisionNodes.of(LiveGraph.of(network)).stream().map(Node::path).map(Object::toString)
                        .collect(Collectors.toSet()));
    }
}
