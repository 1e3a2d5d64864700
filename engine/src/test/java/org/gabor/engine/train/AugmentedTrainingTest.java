package org.gabor.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.data.Augmentation;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.DataSplits;
import org.gabor.engine.data.Dataset;
import org.gabor.engine.data.Normalization;
import org.gabor.engine.train.TrainingEvent.EpochEnded;
import org.gabor.engine.train.TrainingEvent.Preparing;
import org.gabor.engine.train.TrainingEvent.Step;
import org.gabor.engine.train.spec.Checkpointing;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;

/** What a run's augmentation does to training: three steps an epoch, two epochs. */
class AugmentedTrainingTest {

    private static final Graph NETWORK = NetworkBuilder.network("Tiny", new FeatureMap(1, 8, 8), x -> x
            .then("conv", Conv2d.of(2, 3)).then("flat", new Flatten()).then("fc", Linear.of(3)));
    private static final DataSplits DATA = new DataSplits(new RandomImages(20), new RandomImages(10));
    private static final Augmentation EVERYTHING =
            Augmentation.parse("resized-crop,crop:1,flip,rotate,jitter,erase,mixup,normalize");

    @Test
    void stoppedAfterAnyStepARunGoesOnTheSame() throws Exception {
        List<TrainingEvent> undisturbed = train(EVERYTHING, DATA, new LastCheckpoint(), _ -> false);
        for (int at = 1; at < 6; at++) {
            int last = at;
            LastCheckpoint memo = new LastCheckpoint();
            List<TrainingEvent> events = new ArrayList<>(
                    train(EVERYTHING, DATA, memo, event -> event instanceof Step step && step.step() == last));
            events.addAll(train(EVERYTHING, DATA, memo, _ -> false));
            assertEquals(losses(undisturbed), losses(events), "stopped after step " + last);
        }
    }

    @Test
    void validationIsWithoutChance() throws Exception {
        AtomicInteger validated = new AtomicInteger();
        Augmentation blank = Augmentation.parse("jitter:0/0/0/0,flip:0");
        List<TrainingEvent> plain = train(Augmentation.NONE, DATA, new LastCheckpoint(), _ -> false);
        assertEquals(losses(plain), losses(train(blank, DATA, new LastCheckpoint(), _ -> false)),
                "nothing happens to these images");
        List<Double> other = losses(train(Augmentation.parse("erase:1"), DATA, new LastCheckpoint(), _ -> false));
        assertNotEquals(losses(plain).getFirst(), other.getFirst());
        Dataset watched = new WatchedDataset(DATA.validation(), _ -> validated.incrementAndGet());
        train(Augmentation.parse("erase:1"), new DataSplits(DATA.train(), watched), new LastCheckpoint(), _ -> false);
        assertEquals(20, validated.get());
    }

    @Test
    void statisticsAreMeasuredOnceAndKeptWithTheWeights() throws Exception {
        LastCheckpoint memo = new LastCheckpoint();
        Augmentation normalize = Augmentation.parse("normalize");
        List<TrainingEvent> first = train(normalize, DATA, memo, event -> event instanceof Step step && step.step() == 2);
        assertTrue(first.contains(new Preparing("Measuring the colours of Noise")));
        Normalization kept = memo.latest().orElseThrow().normalization().orElseThrow();
        assertEquals(0.5, kept.mean().getFirst(), 0.03);
        assertEquals(1 / Math.sqrt(12), kept.std().getFirst(), 0.03);
        List<TrainingEvent> second = train(normalize, DATA, memo, _ -> false);
        assertTrue(second.stream().noneMatch(new Preparing("Measuring the colours of Noise")::equals));
        assertEquals(Optional.of(kept), memo.latest().orElseThrow().normalization());
    }

    @Test
    void whereNothingIsNormalisedNothingIsKept() throws Exception {
        LastCheckpoint memo = new LastCheckpoint();
        train(Augmentation.parse("flip"), DATA, memo, _ -> false);
        assertEquals(Optional.empty(), memo.latest().orElseThrow().normalization());
    }

    @Test
    void anImageThatVanishesEndsTrainingWithItsSentence() {
        DataException gone = new DataException("cat.jpg is gone.");
        DataSplits vanishing = new DataSplits(new WatchedDataset(DATA.train(), i -> {
            if (i == 7) {
                throw gone;
            }
        }), DATA.validation());
        assertSame(gone, assertThrows(DataException.class, () -> train(EVERYTHING, vanishing, new LastCheckpoint(), _ -> false)),
                "while it is measured");
        assertSame(gone,
                assertThrows(DataException.class, () -> train(Augmentation.NONE, vanishing, new LastCheckpoint(), _ -> false)));
    }

    @Test
    void theShareOfWaitingIsAShare() throws Exception {
        List<TrainingEvent> events = train(EVERYTHING, DATA, new LastCheckpoint(), _ -> false);
        assertEquals(2, events.stream().filter(event -> event instanceof EpochEnded ended
                && ended.waitingShare() > 0 && ended.waitingShare() <= 1).count());
    }

    /** Trains and stops at the first event that {@code stop} likes. */
    private static List<TrainingEvent> train(Augmentation augmentation, DataSplits data, LastCheckpoint memo,
                                             Predicate<TrainingEvent> stop)
            throws Exception {
        TrainingSpec spec = new TrainingSpec(NETWORK, DataReference.of("noise"), augmentation,
                Recipe.sgd(0.1, 0, 8, 2, Initialization.KAIMING_UNIFORM, 5), Optional.empty(), Checkpointing.DEFAULT);
        StopSignal signal = new StopSignal();
        List<TrainingEvent> events = new ArrayList<>();
        Trainer.train(spec, data, memo, signal, event -> {
            events.add(event);
            if (stop.test(event)) {
                signal.stop();
            }
        });
        return events;
    }

    private static List<Double> losses(List<TrainingEvent> events) {
        return events.stream().flatMap(event -> switch (event) {
            case Step step -> Stream.of(step.score().loss());
            case EpochEnded epoch -> Stream.of(epoch.train().loss(), epoch.validation().loss());
            case TrainingEvent _ -> Stream.<Double>empty();
        }).toList();
    }
}
