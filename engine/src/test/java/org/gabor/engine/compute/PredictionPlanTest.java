package org.gabor.engine.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.nd4j.Nd4jKernels;
import org.gabor.engine.compute.params.Parameter;
import org.gabor.engine.compute.plan.Arena;
import org.gabor.engine.compute.plan.LiveGraph;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.compute.plan.Planner;
import org.gabor.engine.task.Label;
import org.gabor.graph.analysis.Ends;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests plans that only predict. */
class PredictionPlanTest {

    private static final int BATCH = 3;

    static Stream<Graph> networks() {
        return Stream.of(LongStream.range(0, 8).mapToObj(RandomNetwork::of), KernelCase.all().map(KernelCase::graph),
                LayerCase.all().map(LayerCase::graph), Stream.of(small("cifar_resnet20_A", 8), small("lenet5_bn_d2l", 28)))
                .flatMap(graphs -> graphs);
    }

    private static Graph small(String id, int extent) {
        return Zoo.find(id).orElseThrow().network(new FeatureMap(3, extent, extent), 5);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theyPredictWhatPlansForTrainingDo(Graph network) {
        for (KernelProvider kernels : List.of(new Nd4jKernels(), Providers.best())) {
            try (Plan training = TwinPlans.randomised(Plan.compile(network, PlanOptions.training(BATCH, 1), kernels));
                    Plan prediction = Plan.compile(network, PlanOptions.prediction(BATCH), new WatchedKernels(kernels))) {
                prediction.parameters()
                        .forEach(parameter -> parameter.write(training.parameters().find(parameter.name()).orElseThrow().read()));
                for (int n : List.of(BATCH, 1)) {
                    training.forward(TwinPlans.images(training, n), n);
                    prediction.forward(TwinPlans.images(training, n), n);
                    TwinPlans.compare("scores", training.logits(), prediction.logits(), 1e-4);
                }
            }
        }
    }

    @Test
    void theyCannotLearn() {
        try (Plan plan = Plan.compile(small("lenet5_bn_d2l", 28), PlanOptions.prediction(1))) {
            assertThrows(IllegalStateException.class, () -> plan.gradients(plan.batchOf(new float[3 * 28 * 28], Label.all(0))));
            assertThrows(IllegalStateException.class, plan::recalibrate);
            assertFalse(plan.parameters().all().stream().anyMatch(Parameter::isTrained));
        }
    }

    @Test
    void theyHaveNoAuxiliaryHeads() {
        Graph network = Zoo.find("googlenet_torchvision_aux").orElseThrow().network().get();
        LiveGraph all = LiveGraph.of(network);
        LiveGraph live = LiveGraph.of(network, PlanOptions.prediction(1));
        assertTrue(live.ends().stream().noneMatch(Ends.Output::isAuxiliary));
        assertEquals(all.predicting().size(), live.nodes().size());
        assertTrue(live.parameters().keySet().stream().noneMatch(name -> name.startsWith("aux")));
        assertTrue(all.parameters().keySet().stream().anyMatch(name -> name.startsWith("aux")));
    }

    /**
     * The values of a chain alternate between two blocks; a normalization may be computed directly from the input of its layer.
     */
    @ParameterizedTest
    @ValueSource(strings = {"vgg16", "resnet50", "mobilenet_v2"})
    void theyHoldNoMoreThanAFewOfTheLargestMaps(String id) {
        LiveGraph graph = LiveGraph.of(Zoo.find(id).orElseThrow().network().get());
        long largest = graph.nodes().stream().mapToLong(node -> graph.shape(node).size()).max().orElseThrow() * Float.BYTES;
        for (KernelProvider kernels : List.of(new Nd4jKernels(), Providers.best())) {
            Arena arena = new Arena(new Nd4jKernels());
            Planner.plan(graph, PlanOptions.prediction(1), kernels, arena);
            assertTrue(arena.plannedBytes() <= 3.5 * largest, () -> arena.plannedBytes() + " with maps of at most " + largest);
        }
    }
}
