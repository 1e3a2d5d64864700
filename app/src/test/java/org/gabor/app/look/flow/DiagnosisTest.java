package org.gabor.app.look.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gabor.app.look.flow.FlowFix.AddBatchNorm;
import org.gabor.app.look.flow.FlowFix.LowerRate;
import org.gabor.app.look.flow.FlowFix.ReplaceWithRelu;
import org.gabor.engine.probe.FiredUnits;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.BatchNorm1d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;

class DiagnosisTest {

    private static final Graph SIGMOID = network("lenet");
    private static final ReplaceWithRelu TO_RELU = new ReplaceWithRelu(Activation.Function.SIGMOID);
    private static final Graph RELU = TO_RELU.change(SIGMOID);
    private static final List<String> LAYERS = List.of("conv1", "conv2", "fc1", "fc2", "fc3");
    private static final double HEALTHY = -3;

    private static Graph network(String name) {
        return Zoo.find(name).orElseThrow().network().get();
    }

    private static Diagnosis diagnosis(Graph network, double... norms) {
        return diagnosis(network, HEALTHY, Optional.empty(), norms);
    }

    private static Diagnosis diagnosis(Graph network, double firstRatio, Optional<FiredUnits> fired, double... norms) {
        LayerFlow[] flows = new LayerFlow[norms.length];
        for (int i = 0; i < norms.length; i++) {
            flows[i] = new LayerFlow(node(network, LAYERS.get(i)), LAYERS.get(i), norms[i], i == 0 ? firstRatio : HEALTHY);
        }
        return new Diagnosis(network, Arrays.asList(flows), fired);
    }

    private static Node node(Graph network, String label) {
        return network.nodes().values().stream().filter(node -> node.label().equals(label)).findFirst().orElseThrow();
    }

    @Test
    void sigmoidsShrinkTheGradient() {
        Finding finding = diagnosis(SIGMOID, 0.01, 0.02, 0.1, 0.2, 0.4).finding().orElseThrow();
        assertEquals("conv1", finding.layer().label());
        assertEquals("conv1 receives 1/40 of fc3's gradient", finding.headline());
        assertTrue(finding.reason().contains("slope is at most 1/4"), finding.reason());
        assertEquals(List.of(TO_RELU, new AddBatchNorm()), finding.fixes());
        assertEquals("Replace sigmoid with ReLU", finding.fixes().getFirst().title());
    }

    @Test
    void withoutSigmoidsBatchNormIsTheFix() {
        assertEquals(List.of(new AddBatchNorm()), diagnosis(RELU, 0.01, 0.02, 0.1, 0.2, 0.4).finding().orElseThrow().fixes());
    }

    @Test
    void aNormalizedNetworkGetsNoSecondBatchNorm() {
        assertEquals(List.of(TO_RELU),
                diagnosis(network("bn-lenet"), 0.01, 0.02, 0.1, 0.2, 0.4).finding().orElseThrow().fixes());
    }

    @Test
    void nothingStandsOutOfEvenGradients() {
        assertEquals(Optional.empty(), diagnosis(RELU, 0.2, 0.3, 0.1, 0.2, 0.4).finding());
        assertEquals(Optional.empty(), diagnosis(SIGMOID).finding());
        assertEquals(Optional.empty(), diagnosis(SIGMOID, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN).finding());
    }

    @Test
    void aGradientThatGrowsExplodes() {
        Finding finding = diagnosis(RELU, 50, 5, 1, 0.2, 0.1).finding().orElseThrow();
        assertEquals("conv1 receives 500 times fc3's gradient", finding.headline());
        assertEquals(List.of(new AddBatchNorm(), new LowerRate()), finding.fixes());
        assertEquals("fc3 has a gradient of norm 123", diagnosis(RELU, 50, 50, 60, 100, 123).finding().orElseThrow().headline());
    }

    @Test
    void aLayerThatChangesTooFastNeedsALowerRate() {
        Finding finding = diagnosis(RELU, -1, Optional.empty(), 0.2, 0.3, 0.1, 0.2, 0.4).finding().orElseThrow();
        assertEquals("conv1 changes by 10 % in one step", finding.headline());
        assertEquals(List.of(new LowerRate()), finding.fixes());
    }

    @Test
    void deadUnitsAreFoundAtTheLayerBeforeThem() {
        FiredUnits fired = new FiredUnits(500, List.of(new FiredUnits.Layer("act1", "ReLU", 6, new int[0]),
                new FiredUnits.Layer("act2", "ReLU", 16, new int[] {0, 1, 2, 3, 4, 5, 6, 7})));
        Finding finding = diagnosis(RELU, HEALTHY, Optional.of(fired), 0.2, 0.3, 0.1, 0.2, 0.4).finding().orElseThrow();
        assertEquals("conv2", finding.layer().label());
        assertEquals("50 % of act2's units never fire", finding.headline());
        assertEquals(List.of(new AddBatchNorm(), new LowerRate()), finding.fixes());
    }

    @Test
    void allSigmoidsBecomeReluExceptThoseThatScaleOtherLayers() {
        assertEquals(4, count(SIGMOID, Activation.SIGMOID));
        assertEquals(0, count(RELU, Activation.SIGMOID));
        assertEquals(4, count(RELU, Activation.RELU));
        Graph squeezing = network("seresnet50");
        assertEquals(squeezing, TO_RELU.change(squeezing));
    }

    @Test
    void batchNormsComeBetweenWeightsAndActivations() {
        Graph changed = new AddBatchNorm().change(SIGMOID);
        assertEquals(2, changed.nodes().values().stream().filter(node -> node.layer() instanceof BatchNorm2d).count());
        assertEquals(2, changed.nodes().values().stream().filter(node -> node.layer() instanceof BatchNorm1d).count());
        assertTrue(Inference.infer(changed).violations().isEmpty());
        changed.nodes().values().stream()
                .filter(node -> node.layer() instanceof BatchNorm2d || node.layer() instanceof BatchNorm1d)
                .forEach(norm -> assertTrue(
                        changed.node(changed.outputs(norm.id()).getFirst().to()).layer() instanceof Activation));
        assertEquals(SIGMOID.edges().size() + 4, changed.edges().size());
    }

    private static long count(Graph graph, Activation activation) {
        return graph.nodes().values().stream().filter(node -> node.layer().equals(activation)).count();
    }
}
