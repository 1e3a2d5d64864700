package org.gabor.engine.inspect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.gabor.engine.compute.FormulaWeights;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataSplits;
import org.gabor.engine.probe.Attribution;
import org.gabor.engine.probe.ClassChoice;
import org.gabor.engine.probe.Probe;
import org.gabor.engine.probe.RandomizedMaps;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.dsl.SymbolicTensor;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Random weights, layer by layer, in a network that has learned something. */
class RandomizationTest {

    private static final int IMAGES = 4;

    private static DataSplits data;
    private static Inspector inspector;

    @BeforeAll
    static void train() throws DataException {
        data = TrainedNetwork.clothes();
        inspector = new Inspector(TrainedNetwork.train(data));
    }

    @AfterAll
    static void close() {
        inspector.close();
    }

    @Test
    void theGradientChangesWithTheWeights() throws DataException {
        RandomizedMaps maps = changes(image -> new Probe.InputGradient(image, ClassChoice.PREDICTED, false));
        assertEquals(List.of("", "fc2", "fc1", "conv2", "conv1"),
                maps.stages().stream().map(RandomizedMaps.Stage::layer).toList());
    }

    @Test
    void gradCamChangesWithTheWeights() throws DataException {
        changes(image -> new Probe.GradCam(image, ClassChoice.PREDICTED, "relu2"));
    }

    /** The mean correlation at the end is low; returns the maps of the last image. */
    private static RandomizedMaps changes(Function<float[], Probe.OfClass<? extends Attribution>> probe) throws DataException {
        double sum = 0;
        RandomizedMaps maps = null;
        for (int i = 0; i < IMAGES; i++) {
            maps = inspector.look(new Probe.Randomized(probe.apply(TrainedNetwork.image(data, i)), 8));
            assertEquals(1, maps.stages().getFirst().correlation());
            int target = maps.stages().getFirst().map().target().index();
            assertTrue(maps.stages().stream().allMatch(stage -> stage.map().target().index() == target));
            sum += maps.stages().getLast().correlation();
        }
        double mean = sum / IMAGES;
        assertTrue(mean < 0.5, "correlation " + mean);
        return maps;
    }

    @Test
    void theLearnedWeightsAreInUseAfterwards() throws DataException {
        float[] image = TrainedNetwork.image(data, 0);
        Probe.GradCam cam = new Probe.GradCam(image, ClassChoice.PREDICTED, "relu2");
        float[] learned = inspector.look(cam).values();
        float[] logits = inspector.look(new Probe.Scores(image)).logits();
        RandomizedMaps maps = inspector.look(new Probe.Randomized(cam, 8));
        assertArrayEquals(learned, maps.stages().getFirst().map().values());
        assertArrayEquals(learned, inspector.look(cam).values());
        assertArrayEquals(logits, inspector.look(new Probe.Scores(image)).logits());
        assertThrows(CancellationException.class, () -> inspector.look(new Probe.Randomized(cam, 8), new CancelledAfter(2)));
        assertArrayEquals(learned, inspector.look(cam).values());
    }

    @Test
    void deepNetworksHaveEightStagesTheLastWithoutLearnedWeights() {
        Inference deep = Inference.infer(NetworkBuilder.network("Deep", new FeatureMap(1, 4, 4), x -> {
            SymbolicTensor last = x;
            for (int layer = 1; layer <= 19; layer++) {
                last = last.then("conv" + layer, Conv2d.of(2, 1)).then("relu" + layer, Activation.RELU);
            }
            return last.then("flat", new Flatten()).then("fc", Linear.of(3));
        }));
        try (Inspector inspector = new Inspector(new Inspected(deep, FormulaWeights::write, Optional.empty()))) {
            RandomizedMaps maps = inspector.look(
                    new Probe.Randomized(new Probe.InputGradient(new float[16], ClassChoice.PREDICTED, false), 1));
            assertEquals(List.of("", "conv19", "conv16", "conv14", "conv11", "conv9", "conv6", "conv4", "conv1"),
                    maps.stages().stream().map(RandomizedMaps.Stage::layer).toList());
        }
    }

    @Test
    void theCorrelationIsSpearmans() {
        assertEquals(-1, RankCorrelation.of(new double[] {1, 5, 90}, new double[] {3, 2, 1}), 1e-12);
        assertEquals(0.9486832980505138, RankCorrelation.of(new double[] {1, 2, 2, 3}, new double[] {1, 3, 2, 4}), 1e-12);
        assertEquals(0, RankCorrelation.of(new double[] {1, 1}, new double[] {1, 2}));
    }

    /** Cancels a probe that advances the {@code n}-th time. */
    private static final class CancelledAfter implements ProbeListener {

        private int left;

        CancelledAfter(int n) {
            left = n;
        }

        @Override
        public void progress(int done, int total) {
            left--;
        }

        @Override
        public boolean isCancelled() {
            return left == 0;
        }
    }
}
