package org.gabor.graph.analysis;

import static org.gabor.graph.Networks.chain;
import static org.gabor.graph.Networks.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gabor.graph.fix.Fix;
import org.gabor.graph.fix.Fixes;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Path;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Vector;
import org.junit.jupiter.api.Test;

class SharedModuleTest {

    /** Layers 2 and 4 are one convolution of 4 to 4 channels, 3 and 5 one batch norm. */
    private static final Graph TWICE = chain(new FeatureMap(4, 8, 8), Conv2d.of(4, 3), BatchNorm2d.DEFAULT,
            Conv2d.of(4, 3), BatchNorm2d.DEFAULT).sharing(id(4), id(2)).sharing(id(5), id(3));

    @Test
    void parametersCountOnceAndMacsForEachApplication() {
        Cost cost = Cost.of(Inference.infer(TWICE));
        assertEquals(4 * 4 * 9 + 4 + 8, cost.parameters());
        assertEquals(4 * 4 * 9 * (36 + 16), cost.macs());
        assertEquals(0, cost.of(id(4)).parameters());
    }

    @Test
    void memoryCountsWeightsOnce() {
        Graph apart = TWICE.owning(id(4)).owning(id(5));
        long saved = MemoryEstimate.of(Inference.infer(apart), 8, 1).weights()
                - MemoryEstimate.of(Inference.infer(TWICE), 8, 1).weights();
        assertEquals(4 * (4 * 4 * 9 + 4 + 16), saved);
    }

    @Test
    void keysAreTheOwners() {
        Graph named = TWICE.with(TWICE.node(id(2)).withPath(new Path("head.conv")));
        assertEquals(Set.of("head.conv.weight", "head.conv.bias", "batchnorm2d3.weight", "batchnorm2d3.bias",
                "batchnorm2d3.running_mean", "batchnorm2d3.running_var"), keys(named));
        assertEquals(keys(named), keys(named.with(named.node(id(2)).withBypassed(true))));
    }

    /** A bypassed owner computes nothing, but its weights are still used elsewhere. */
    @Test
    void aBypassedOwnersWeightsCount() {
        Graph bypassed = TWICE.with(TWICE.node(id(2)).withBypassed(true)).with(TWICE.node(id(4)));
        Cost cost = Cost.of(Inference.infer(bypassed));
        assertEquals(4 * 4 * 9 + 4 + 8, cost.parameters());
        assertEquals(4 * 4 * 9 * 36, cost.macs());
    }

    @Test
    void depthCountsEachApplication() {
        assertEquals(2, Depth.of(Inference.infer(chain(new FeatureMap(4, 8, 8), Conv2d.of(4, 3), Conv2d.of(4, 3))
                .sharing(id(3), id(2)))));
    }

    @Test
    void differentChannelsAreAViolation() {
        Graph net = chain(new FeatureMap(3, 8, 8), Conv2d.of(4, 3), Conv2d.of(4, 3)).sharing(id(3), id(2));
        Inference inference = Inference.infer(net);
        assertEquals(List.of("conv2d2 is applied to 3 channels and to 4 channels, but one set of weights fits only one of them: "
                + "make the inputs equal or use own weights here."), messages(inference));
        assertEquals(id(3), inference.violations().getFirst().node());
        List<Fix> fixes = Fixes.suggest(inference, inference.violations().getFirst());
        assertEquals("Use own weights", fixes.getFirst().title());
        assertTrue(Inference.infer(fixes.getFirst().change().apply(net)).isValid());
    }

    @Test
    void otherSizesOfFeatureMapsAreFine() {
        assertTrue(Inference.infer(TWICE).isValid());
        assertEquals(List.of("linear2 is applied to 6 features and to 5 features, but one set of weights fits only one of them: "
                + "make the inputs equal or use own weights here."),
                messages(Inference.infer(chain(new Vector(6), Linear.of(5), Linear.of(5)).sharing(id(3), id(2)))));
    }

    private static List<String> messages(Inference inference) {
        return inference.violations().stream().map(Violation::message).toList();
    }

    private static Set<String> keys(Graph graph) {
        Inference inference = Inference.infer(graph);
        return graph.nodes().values().stream()
                .flatMap(node -> inference.parameters(node.id()).stream().map(graph.owner(node)::key))
                .collect(Collectors.toSet());
    }
}
