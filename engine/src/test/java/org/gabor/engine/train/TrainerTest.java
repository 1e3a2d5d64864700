package org.gabor.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gabor.engine.WithAndWithoutOneDnn;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.DataSplits;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.probe.Confusion;
import org.gabor.engine.probe.WeightNorms;
import org.gabor.engine.train.TrainingEvent.CheckpointWritten;
import org.gabor.engine.train.TrainingEvent.EpochEnded;
import org.gabor.engine.train.TrainingEvent.Observed;
import org.gabor.engine.train.TrainingEvent.Step;
import org.gabor.engine.train.spec.Checkpointing;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;

/** The loop in this process: three steps an epoch (the last a smaller batch), two epochs. */
@WithAndWithoutOneDnn
class TrainerTest {

    private static final Graph NETWORK = NetworkBuilder.network("Tiny", new FeatureMap(1, 8, 8), x -> x
            .then("conv", Conv2d.of(2, 3)).then("norm", BatchNorm2d.DEFAULT).then("drop", new Dropout(0.5))
            .then("flat", new Flatten()).then("fc", Linear.of(3)));
    private static final DataSplits DATA = new DataSplits(new RandomImages(20), new RandomImages(10));
    static final TrainingSpec SPEC = TrainingSpec.of(NETWORK, DataReference.of("noise"),
            Recipe.sgd(0.1, 0, 8, 2, Initialization.KAIMING_UNIFORM, 5)
                    .withOptimizer(new OptimizerSpec.Sgd(0.9, false, 1e-3)));

    @Test
    void stoppedAfterAnyStepARunGoesOnTheSame() throws Exception {
        List<TrainingEvent> undisturbed = train(new LastCheckpoint(), _ -> false);
        assertEquals(2 * 6 + 2 * 2, losses(undisturbed).size());
        for (int at = 1; at < 6; at++) {
            int last = at;
            LastCheckpoint memo = new LastCheckpoint();
            List<TrainingEvent> events = new ArrayList<>(train(memo, event -> event instanceof Step step && step.step() == last));
            assertInstanceOf(TrainingEvent.Stopped.class, events.getLast());
            events.addAll(train(memo, _ -> false));
            assertEquals(losses(undisturbed), losses(events), "stopped after step " + last);
        }
    }

    @Test
    void aStopAfterTheLastStepComesBeforeItsValidation() throws Exception {
        LastCheckpoint memo = new LastCheckpoint();
        List<TrainingEvent> events = train(memo, event -> event instanceof Step step && step.step() == 3);
        assertTrue(events.stream().noneMatch(EpochEnded.class::isInstance));
        assertEquals(1, memo.latest().orElseThrow().progress().epoch(3));
        assertEquals(20, memo.latest().orElseThrow().progress().images());
        double seconds = memo.latest().orElseThrow().progress().seconds();
        assertTrue(seconds > 0);
        assertEquals(new TrainingEvent.Stopped(1, 3, seconds), events.getLast());
    }

    @Test
    void theEpochsLossIsTheMeanOverItsImages() throws Exception {
        List<TrainingEvent> events = train(new LastCheckpoint(), _ -> false);
        double[] losses =
                events.stream().filter(Step.class::isInstance).mapToDouble(event -> ((Step) event).score().loss()).toArray();
        double expected = (8 * losses[0] + 8 * losses[1] + 4 * losses[2]) / 20;
        EpochEnded first = events.stream().filter(EpochEnded.class::isInstance).map(EpochEnded.class::cast)
                .findFirst().orElseThrow();
        assertEquals(expected, first.train().loss(), 1e-12);
        Confusion confusion = events.stream().filter(Observed.class::isInstance).map(event -> ((Observed<?>) event).observation())
                .filter(Confusion.class::isInstance).map(Confusion.class::cast).findFirst().orElseThrow();
        int right =
                confusion.cells().stream().filter(cell -> cell.truth() == cell.predicted()).mapToInt(Confusion.Cell::count).sum();
        assertEquals(right / 10.0, first.validation().accuracy(), 1e-12);
        assertEquals(4, confusion.totals()[0]);
    }

    @Test
    void weightNormsAreSeenBeforeTheFirstAndAfterEachEpoch() throws Exception {
        List<Observed<?>> seen = train(new LastCheckpoint(), _ -> false).stream().<Observed<?>>mapMulti((event, to) -> {
            if (event instanceof Observed<?> observed && observed.observation() instanceof WeightNorms) {
                to.accept(observed);
            }
        }).toList();
        assertEquals(List.of(0L, 3L, 6L), seen.stream().map(Observed::step).toList());
        assertEquals(List.of(0, 1, 2), seen.stream().map(Observed::epoch).toList());
        assertEquals(3, seen.stream().map(Observed::observation).distinct().count());
    }

    @Test
    void aFinishedRunHasNothingLeftToDo() throws Exception {
        LastCheckpoint memo = new LastCheckpoint();
        List<TrainingEvent> events = train(memo, _ -> false);
        List<TrainingEvent> again = train(memo, _ -> false);
        assertEquals(events.getLast(), again.getLast());
        assertTrue(again.stream().noneMatch(Step.class::isInstance));
    }

    @Test
    void checkpointsAreKeptEveryFewEpochsAndAtTheEnd() throws Exception {
        TrainingSpec rarely = new TrainingSpec(NETWORK, SPEC.data(), SPEC.augmentation(), SPEC.recipe().withEpochs(5),
                Optional.empty(), new Checkpointing(2, 60, 0));
        assertEquals(List.of(2, 4, 5), epochsKept(rarely));
        TrainingSpec always = new TrainingSpec(NETWORK, SPEC.data(), SPEC.augmentation(), SPEC.recipe().withEpochs(1),
                Optional.empty(), new Checkpointing(1, 1e-9, 0));
        assertEquals(List.of(0L, 1L, 2L, 3L, 3L), stepsKept(always));
    }

    private static List<Integer> epochsKept(TrainingSpec spec) throws Exception {
        return kept(spec).map(CheckpointWritten::epoch).toList();
    }

    private static List<Long> stepsKept(TrainingSpec spec) throws Exception {
        return kept(spec).map(CheckpointWritten::step).toList();
    }

    private static Stream<CheckpointWritten> kept(TrainingSpec spec) throws Exception {
        return train(spec, new LastCheckpoint(), _ -> false).stream()
                .filter(CheckpointWritten.class::isInstance).map(CheckpointWritten.class::cast);
    }

    /** Trains and stops at the first event that {@code stop} likes. */
    private static List<TrainingEvent> train(LastCheckpoint memo, Predicate<TrainingEvent> stop) throws Exception {
        return train(SPEC, memo, stop);
    }

    static List<TrainingEvent> train(TrainingSpec spec, LastCheckpoint memo, Predicate<TrainingEvent> stop) throws Exception {
        StopSignal signal = new StopSignal();
        List<TrainingEvent> events = new ArrayList<>();
        Trainer.train(spec, DATA, memo, signal, event -> {
            events.add(event);
            if (stop.test(event)) {
                signal.stop();
            }
        });
        return events;
    }

    /** With the rates. */
    static List<Double> losses(List<TrainingEvent> events) {
        return events.stream().flatMap(event -> switch (event) {
            case Step step -> Stream.of(step.score().loss(), step.learningRate());
            case EpochEnded epoch -> Stream.of(epoch.train().loss(), epoch.validation().loss());
            case TrainingEvent _ -> Stream.<Double>empty();
        }).toList();
    }
}
