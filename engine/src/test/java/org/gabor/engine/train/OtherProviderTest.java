package org.gabor.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.probe.FilterBank;
import org.gabor.engine.probe.UpdateRatios;
import org.gabor.engine.train.TrainingEvent.Observed;
import org.gabor.engine.train.TrainingEvent.Step;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run begun with oneDNN goes on without it, and the other way round, although their weights and momenta lie differently. */
class OtherProviderTest {

    private static final String PROPERTY = "gabor.onednn";
    private static final double ROUNDING = 2e-5;

    /** Odd numbers of channels, which oneDNN's formats fill up. */
    private static final Graph NETWORK = NetworkBuilder.network("Odd", new FeatureMap(1, 8, 8), x -> x
            .then("conv1", Conv2d.of(17, 3)).then("act1", new Activation(Activation.Function.TANH))
            .then("conv2", Conv2d.of(5, 3)).then("pool", AvgPool2d.of(2)).then("flat", new Flatten())
            .then("fc", Linear.of(3)));

    @AfterEach
    void switchOn() {
        System.clearProperty(PROPERTY);
    }

    static Stream<Recipe> recipes() {
        Recipe sgd = Recipe.sgd(0.05, 0, 8, 2, Initialization.KAIMING_UNIFORM, 5)
                .withOptimizer(new OptimizerSpec.Sgd(0.9, true, 1e-3)).withClipNorm(Optional.of(0.5));
        return Stream.of(sgd, sgd.withOptimizer(new OptimizerSpec.Adam(0.9, 0.99, 1e-3, 0)).withLearningRate(1e-3),
                sgd.withOptimizer(new OptimizerSpec.RmsProp(0.9, 1e-2, 0.5, 0)).withLearningRate(1e-3));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void aRunChangesOver(Recipe recipe) throws Exception {
        TrainingSpec spec = TrainingSpec.of(NETWORK, DataReference.of("noise"), recipe);
        double[] undisturbed = losses(TrainerTest.train(spec, new LastCheckpoint(), _ -> false));
        assertArrayEquals(undisturbed, changingOver(spec, "on", "off"), ROUNDING, "begun with oneDNN");
        assertArrayEquals(undisturbed, changingOver(spec, "off", "on"), ROUNDING, "begun without");
    }

    /** What is shown of the first layer and of how far weights move, whatever order they lie in. */
    @Test
    void filtersAndUpdateRatiosAreTheSame() throws Exception {
        TrainingSpec spec = TrainingSpec.of(NETWORK, DataReference.of("noise"), recipes().findFirst().orElseThrow());
        List<TrainingEvent> with = probed(spec, "on");
        List<TrainingEvent> without = probed(spec, "off");
        assertEquals(3 + 6, with.size(), "filters before and after each epoch, ratios after each step");
        for (int i = 0; i < with.size(); i++) {
            assertArrayEquals(probes(without.get(i)), probes(with.get(i)), ROUNDING);
        }
    }

    private static List<TrainingEvent> probed(TrainingSpec spec, String setting) throws Exception {
        System.setProperty(PROPERTY, setting);
        return TrainerTest.train(spec, new LastCheckpoint(), _ -> false).stream().filter(event -> probes(event).length > 0)
                .toList();
    }

    private static double[] probes(TrainingEvent event) {
        return switch (event) {
            case Observed<?>(_, _, FilterBank filters) ->
                    IntStream.range(0, filters.values().length).mapToDouble(i -> filters.values()[i]).toArray();
            case Observed<?>(_, _, UpdateRatios(Map<String, Double> ratios)) ->
                    ratios.values().stream().mapToDouble(Double::doubleValue).toArray();
            case TrainingEvent _ -> new double[0];
        };
    }

    private static double[] changingOver(TrainingSpec spec, String first, String second) throws Exception {
        LastCheckpoint memo = new LastCheckpoint();
        System.setProperty(PROPERTY, first);
        List<TrainingEvent> events = new ArrayList<>(
                TrainerTest.train(spec, memo, event -> event instanceof Step step && step.step() == 2));
        System.setProperty(PROPERTY, second);
        events.addAll(TrainerTest.train(spec, memo, _ -> false));
        return losses(events);
    }

    private static double[] losses(List<TrainingEvent> events) {
        return TrainerTest.losses(events).stream().mapToDouble(Double::doubleValue).toArray();
    }
}
