package org.gabor.engine.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.probe.Confusion;
import org.gabor.engine.probe.FilterBank;
import org.gabor.engine.probe.UpdateRatios;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.run.RunState;
import org.gabor.engine.run.RunSummary;
import org.gabor.engine.run.RunView;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.TrainingEvent.CheckpointWritten;
import org.gabor.engine.train.TrainingEvent.EpochEnded;
import org.gabor.engine.train.TrainingEvent.Finished;
import org.gabor.engine.train.TrainingEvent.Observed;
import org.gabor.engine.train.TrainingEvent.Step;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole runs through the training process, with oneDNN and without; the network has all that a checkpoint must carry. */
@ParameterizedClass
@ValueSource(strings = {"on", "off"})
class TrainingTest {

    private static final Graph NETWORK = NetworkBuilder.network("Little", new FeatureMap(1, 28, 28), x -> x
            .then("conv1", Conv2d.of(8, 5))
            .then("norm1", BatchNorm2d.DEFAULT)
            .then("act1", Activation.RELU)
            .then("pool1", MaxPool2d.of(4))
            .then("drop1", new Dropout(0.3))
            .then("flat", new Flatten())
            .then("fc1", Linear.of(10)));
    private static final int EPOCHS = 3;
    private static final String ONEDNN = "gabor.onednn";
    private static final int STEPS_PER_EPOCH = 4;

    /** What a run that nobody disturbs says, and what it leaves behind. */
    private static EventInbox undisturbed;
    private static RunFolder reference;

    @TempDir
    static Path home;

    @Parameter
    @SuppressWarnings("UnusedVariable") // JUnit needs a field for the parameter.
    private String oneDnn;

    private final EventInbox inbox = new EventInbox();

    @BeforeParameterizedClassInvocation
    static void trainUndisturbed(String oneDnn) throws InterruptedException {
        System.setProperty(ONEDNN, oneDnn);
        System.setProperty("gabor.home", home.toString());
        undisturbed = new EventInbox();
        reference = run(NETWORK, 0.1, EPOCHS);
        try (ProcessSession<TrainingEvent> session = undisturbed.train(reference)) {
            undisturbed.await(Finished.class);
        }
    }

    @AfterParameterizedClassInvocation
    static void moveOut() {
        System.clearProperty(ONEDNN);
        System.clearProperty("gabor.home");
    }

    @Test
    void aRunTellsAboutItself() {
        List<TrainingEvent> events = undisturbed.training();
        TrainingEvent.Started started = first(events, TrainingEvent.Started.class);
        assertEquals(List.of(512, 2_000, STEPS_PER_EPOCH),
                List.of(started.trainImages(), started.validationImages(), started.stepsPerEpoch()));
        RunView view = RunView.of(events);
        assertEquals(0, first(events, Observed.class).step());
        assertEquals(EPOCHS * STEPS_PER_EPOCH, view.newest(FilterBank.class).orElseThrow().step());
        assertEquals(1, first(events, Step.class).step());
        assertFalse(view.newest(UpdateRatios.class).orElseThrow().observation().log10Ratios().isEmpty());
        assertArrayEquals(IntStream.range(0, 10).map(_ -> 200).toArray(),
                view.newest(Confusion.class).orElseThrow().observation().totals());
        assertInstanceOf(Finished.class, events.getLast());
    }

    @Test
    void aRunLearns() {
        double accuracy = reference.summary().validationAccuracy();
        assertTrue(accuracy > 0.4, "accuracy " + accuracy);
        List<Observed<FilterBank>> filters = reference.filters();
        assertEquals(EPOCHS + 1, filters.size());
        assertNotEquals(filters.get(0).observation().values()[0], filters.get(1).observation().values()[0]);
    }

    @Test
    void aRunIsKept() {
        RunSummary summary = reference.summary();
        assertEquals(RunState.FINISHED, summary.state());
        assertEquals(EPOCHS, summary.doneEpochs());
        assertEquals(EPOCHS * (STEPS_PER_EPOCH + 2), losses(reference).size());
    }

    @Test
    void aStoppedRunGoesOnAsIfItHadNot() throws Exception {
        RunFolder run = run(NETWORK, 0.1, EPOCHS);
        try (ProcessSession<TrainingEvent> session = inbox.train(run)) {
            inbox.await(Step.class);
            session.pause();
            long paused = inbox.await(TrainingEvent.Paused.class).step();
            session.proceed();
            assertEquals(paused, inbox.await(TrainingEvent.Resumed.class).step());
            session.stop();
            inbox.await(TrainingEvent.Stopped.class);
            assertEquals(RunState.STOPPED, run.summary().state());
        }
        try (ProcessSession<TrainingEvent> _ = inbox.resume(run)) {
            inbox.await(Finished.class);
        }
        assertEquals(losses(reference), losses(run));
    }

    @Test
    void aKilledRunGoesOnAsIfItHadNot() throws Exception {
        RunFolder run = run(NETWORK, 0.1, EPOCHS);
        try (ProcessSession<TrainingEvent> session = inbox.train(run)) {
            inbox.await(CheckpointWritten.class);
            inbox.await(Step.class);
            ProcessHandle.of(session.pid()).orElseThrow().destroyForcibly();
            String sentence = inbox.awaitLost();
            assertTrue(sentence.matches("The training process was killed \\(exit 137\\) at epoch \\d, step \\d+; the network is "
                    + "untouched\\. Resume continues from the checkpoint at epoch \\d\\."), sentence);
        }
        assertEquals(RunState.INTERRUPTED, run.summary().state());
        try (ProcessSession<TrainingEvent> session = inbox.resume(run)) {
            assertTrue(inbox.await(TrainingEvent.Started.class).doneSteps() >= STEPS_PER_EPOCH);
            inbox.await(Finished.class);
        }
        assertEquals(losses(reference), losses(run));
    }

    @Test
    void closingWhileTrainingSavesWhereItWas() throws Exception {
        RunFolder run = run(NETWORK, 0.1, 1_000);
        ProcessSession<TrainingEvent> session = inbox.train(run);
        inbox.await(Step.class);
        session.close();
        assertTrue(ProcessHandle.of(session.pid()).isEmpty());
        assertEquals(RunState.STOPPED, run.summary().state());
        assertTrue(run.history().stream().anyMatch(CheckpointWritten.class::isInstance));
    }

    @Test
    void aLostLossIsASentence() throws Exception {
        RunFolder run = run(NETWORK, 1e30, EPOCHS);
        try (ProcessSession<TrainingEvent> session = inbox.train(run)) {
            String sentence = inbox.awaitFailed();
            assertTrue(sentence.matches("The loss became (infinite|not a number) at epoch 1, step \\d+: "
                    + "the learning rate 1\\.0E30 is likely too high; try a tenth of it\\."), sentence);
            assertEquals(RunState.FAILED, run.summary().state());
        }
    }

    @Test
    void aNetworkWithTooFewOutputsIsASentence() throws Exception {
        Graph few = NETWORK.withLayer(NETWORK.find(new org.gabor.graph.model.Path("fc1")).orElseThrow().id(), Linear.of(5));
        try (ProcessSession<TrainingEvent> session = inbox.train(run(few, 0.1, 1))) {
            assertEquals("The network has 5 outputs, but Fashion-MNIST mini has 10 classes: give its last Linear 10 outputs.",
                    inbox.awaitFailed());
        }
    }

    private static RunFolder run(Graph network, double learningRate, int epochs) {
        DataReference data = new DataReference("fashion-mnist-mini", Optional.empty(), Optional.of(512));
        Recipe recipe = Recipe.sgd(learningRate, 0, 128, epochs, Initialization.KAIMING_UNIFORM, 3)
                .withOptimizer(new OptimizerSpec.Sgd(0.9, true, 1e-4));
        return RunFolder.create(home.resolve("runs"), TrainingSpec.of(network, data, recipe));
    }

    /** Every step's loss and every epoch's, as logged. */
    private static List<Double> losses(RunFolder run) {
        return run.history().stream().flatMap(event -> switch (event) {
            case Step step -> Stream.of(step.score().loss());
            case EpochEnded epoch -> Stream.of(epoch.train().loss(), epoch.validation().loss());
            case TrainingEvent _ -> Stream.<Double>empty();
        }).toList();
    }

    private static <T> T first(List<TrainingEvent> events, Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
    }
}
