package org.gabor.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.gabor.engine.WithAndWithoutOneDnn;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.DataSplits;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.probe.Confusion;
import org.gabor.engine.probe.Reconstructions;
import org.gabor.engine.task.Metric;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.Reconstruction;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;

/** A network whose only output is a reconstruction of its input. */
@WithAndWithoutOneDnn
class AutoencoderTest {

    private static final Graph NETWORK = NetworkBuilder.network("Autoencoder", new FeatureMap(1, 8, 8), x -> x
            .then("flat", new Flatten()).then("code", Linear.of(32)).then("act", Activation.RELU)
            .then("decoder", Linear.of(64)).then("end", new Reconstruction(0.5)));
    private static final TrainingSpec SPEC = TrainingSpec.of(NETWORK, DataReference.of("noise"),
            Recipe.sgd(0.01, 0, 8, 12, Initialization.KAIMING_UNIFORM, 5).withOptimizer(OptimizerSpec.Adam.DEFAULT));

    @Test
    void learnsToReconstructAndIsMeasuredByItsSquaredError() throws Exception {
        List<TrainingEvent> events = new ArrayList<>();
        DataSplits data = new DataSplits(new RandomImages(64), new RandomImages(10));
        Trainer.train(SPEC, data, new LastCheckpoint(), new StopSignal(), events::add);
        List<TrainingEvent.EpochEnded> epochs = events.stream().filter(TrainingEvent.EpochEnded.class::isInstance)
                .map(TrainingEvent.EpochEnded.class::cast).toList();
        assertEquals(12, epochs.size());
        for (TrainingEvent.EpochEnded epoch : epochs) {
            Metric metric = epoch.validation().metrics().getFirst();
            assertEquals("squared error", metric.name());
            // The loss is half of the sum over 64 values, the metric their mean.
            assertEquals(epoch.validation().loss() / 32, metric.value(), 1e-6);
        }
        assertTrue(epochs.getLast().train().loss() < 0.7 * epochs.getFirst().train().loss(), events::toString);
        assertTrue(events.stream().anyMatch(event -> event instanceof TrainingEvent.Observed<?> seen
                && seen.observation() instanceof Reconstructions));
        assertFalse(events.stream().anyMatch(event -> event instanceof TrainingEvent.Observed<?> seen
                && seen.observation() instanceof Confusion));
    }
}
