package org.gabor.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.function.Consumer;
import org.bytedeco.javacpp.Pointer;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.DataSplits;
import org.gabor.engine.data.Dataset;
import org.gabor.engine.data.PreparationListener;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.train.TrainingEvent.EpochEnded;
import org.gabor.engine.train.TrainingEvent.Step;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool3d;
import org.gabor.graph.layer.BatchNorm3d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.MaxPool3d;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.Size3d;
import org.gabor.graph.shape.VideoFeatureMap;
import org.gabor.graph.shape.Window3d;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Networks for videos learn from videos of moving shapes. */
class VideoTrainingTest {

    private static final int CLASSES = 8;
    /**
     * Each motion is another one played backwards: a network that distinguishes the four pairs but sees no order is right on
     * half of the 1,600 videos for validation, with a standard deviation of √(1/4 / 1,600) = 1.25 %. Five of those above it.
     */
    private static final double SEES_TIME = 0.5625;

    @Test
    void r3dMemorizesTwoSmallVideos() throws Exception {
        Graph network = Zoo.find("r3d_18").orElseThrow().network(new VideoFeatureMap(1, 8, 32, 32), CLASSES);
        double[] losses = losses(train(network, byHeart(2), recipe(0.01, 2, 4)));
        assertEquals(4, losses.length);
        for (double loss : losses) {
            assertTrue(Double.isFinite(loss), "loss " + loss);
        }
        assertTrue(losses[3] < 0.5 * losses[0], "from %s to %s".formatted(losses[0], losses[3]));
    }

    @Tag("slow")
    @Test
    void r3dAsPublishedMakesAStep(TestReporter report) throws Exception {
        Graph network = Zoo.find("r3d_18").orElseThrow().network().get();
        LongAccumulator memory = new LongAccumulator(Math::max, 0);
        List<TrainingEvent> events =
                train(network, byHeart(2), recipe(0.01, 2, 2), _ -> memory.accumulate(Pointer.physicalBytes()));
        double[] losses = losses(events);
        report.publishEntry("r3d_18, batch 2", "loss %.3f, then %.3f; %.1f s for a step and two videos validated; %,d MB"
                .formatted(losses[0], losses[1], lastEpoch(events).seconds(), memory.get() >> 20));
        assertTrue(losses[1] < losses[0], "from %s to %s".formatted(losses[0], losses[1]));
    }

    @Tag("slow")
    @Test
    void aSmallNetworkTellsWhichWayShapesMove(TestReporter report) throws Exception {
        Graph network = NetworkBuilder.network("Small", new VideoFeatureMap(1, 8, 32, 32), x -> x
                .group("stage1", stage(8)).group("stage2", stage(16)).group("stage3", stage(32))
                .then("pool", AdaptiveAvgPool3d.of(1)).then("flatten", new Flatten()).then("fc", Linear.of(CLASSES)));
        List<TrainingEvent> events = train(network, open(Optional.empty()),
                recipe(1e-3, 32, 1).withOptimizer(OptimizerSpec.Adam.DEFAULT));
        double accuracy = lastEpoch(events).validation().accuracy();
        report.publishEntry("three 3-D convolutions, 1×8×32×32", "accuracy %.3f after %d steps, %.0f s"
                .formatted(accuracy, losses(events).length, lastEpoch(events).seconds()));
        assertTrue(accuracy > SEES_TIME, "accuracy " + accuracy);
    }

    private static Block stage(int filters) {
        return x -> x
                .then("conv", new Conv3d(filters, Window3d.of(3).withPadding(Size3d.cube(1)), 1, false))
                .then("norm", BatchNorm3d.DEFAULT).then("relu", Activation.RELU)
                .then("pool", MaxPool3d.of(2));
    }

    private static Recipe recipe(double learningRate, int batch, int epochs) {
        return Recipe.sgd(learningRate, 0.9, batch, epochs, Initialization.KAIMING_UNIFORM, 1);
    }

    /** So many videos, to learn from and for validation. */
    private static DataSplits byHeart(int count) throws DataException {
        Dataset few = open(Optional.of(count)).train();
        return new DataSplits(few, few);
    }

    private static DataSplits open(Optional<Integer> limit) throws DataException {
        return DataCatalog.open(new DataReference("moving-shapes", Optional.empty(), limit), Path.of("nowhere"),
                PreparationListener.SILENT);
    }

    private static List<TrainingEvent> train(Graph network, DataSplits data, Recipe recipe) throws DataException {
        return train(network, data, recipe, _ -> {});
    }

    private static List<TrainingEvent> train(Graph network, DataSplits data, Recipe recipe, Consumer<TrainingEvent> watcher)
            throws DataException {
        List<TrainingEvent> events = new ArrayList<>();
        Consumer<TrainingEvent> sink = events::add;
        Trainer.train(TrainingSpec.of(network, DataReference.of("moving-shapes"), recipe), data, new LastCheckpoint(),
                new StopSignal(),
                sink.andThen(watcher));
        return events;
    }

    private static double[] losses(List<TrainingEvent> events) {
        return events.stream().filter(Step.class::isInstance).mapToDouble(event -> ((Step) event).score().loss()).toArray();
    }

    private static EpochEnded lastEpoch(List<TrainingEvent> events) {
        return (EpochEnded) events.stream().filter(EpochEnded.class::isInstance).reduce((_, later) -> later).orElseThrow();
    }
}
