package org.gabor.engine.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.probe.Confusion;
import org.gabor.engine.probe.Distributions;
import org.gabor.engine.probe.FilterBank;
import org.gabor.engine.probe.GradientNorms;
import org.gabor.engine.probe.Spread;
import org.gabor.engine.probe.UpdateRatios;
import org.gabor.engine.probe.WeightNorms;
import org.gabor.engine.task.Metric;
import org.gabor.engine.task.Score;
import org.gabor.engine.train.Checkpoint;
import org.gabor.engine.train.Progress;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.TrainingEvent.CheckpointWritten;
import org.gabor.engine.train.TrainingEvent.EpochEnded;
import org.gabor.engine.train.TrainingEvent.Failed;
import org.gabor.engine.train.TrainingEvent.Finished;
import org.gabor.engine.train.TrainingEvent.Observed;
import org.gabor.engine.train.TrainingEvent.Preparing;
import org.gabor.engine.train.TrainingEvent.Started;
import org.gabor.engine.train.TrainingEvent.Step;
import org.gabor.engine.train.TrainingEvent.Stopped;
import org.gabor.engine.train.TrainingEvent.Validating;
import org.gabor.engine.train.ValidationHistory;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.engine.weights.Tensor;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    private static final Recipe RECIPE =
            Recipe.sgd(0.9, 0, 256, 10, Initialization.XAVIER_UNIFORM, 7)
                    .withOptimizer(new OptimizerSpec.Sgd(0.5, false, 1e-4));
    private static final TrainingSpec SPEC = TrainingSpec.of(Zoo.find("lenet").orElseThrow().network().get(),
            new DataReference("fashion-mnist", Optional.of("/data"), Optional.of(512)), RECIPE);
    private static final Started STARTED = new Started(10, 2, 0, 512, 2000, List.of("boot", "bag"));

    private static final Confusion CONFUSION = Confusion.of(new int[][] {{1, 2}, {0, 4}});

    @TempDir
    Path runs;

    @Test
    void whatIsCreatedIsOpenedAgain() {
        RunFolder created = RunFolder.create(runs, SPEC);
        assertEquals(SPEC, RunFolder.open(created.path()).spec());
        RunSummary summary = RunFolder.list(runs).getFirst();
        assertEquals(SPEC.network().name(), summary.title());
        assertEquals(61_706, summary.parameters());
        assertEquals(RunState.INTERRUPTED, summary.state());
        assertEquals(0, summary.doneEpochs());
        assertTrue(Double.isNaN(summary.validationAccuracy()));
    }

    /** A histogram is logged only at the end of an epoch: after step 2. */
    @Test
    void gradientsAndDistributionsAreReadAgain() throws Exception {
        RunFolder folder = RunFolder.create(runs, SPEC);
        GradientNorms norms = new GradientNorms(Map.of("conv1.weight", 1.5e-4));
        Distributions seen = new Distributions(
                List.of(new Distributions.Weights("conv1.weight", Spread.of(new float[] {1, 2, 4}), Spread.of(new float[] {3}))),
                List.of(new Distributions.Running("bn1", -1, 1, 0.5, 2)));
        try (RunRecorder recorder = folder.startOver()) {
            recorder.accept(STARTED);
            recorder.accept(new Observed<>(1, 1, norms));
            recorder.accept(new Observed<>(1, 1, seen));
            recorder.accept(new Observed<>(1, 2, seen));
        }
        assertEquals(List.of(STARTED, new Observed<>(1, 1, norms), new Observed<>(1, 1, seen.withoutBins()),
                new Observed<>(1, 2, seen)), folder.history());
    }

    @Test
    void twoRunsInOneSecondHaveTwoFolders() {
        assertFalse(RunFolder.create(runs, SPEC).path().equals(RunFolder.create(runs, SPEC).path()));
    }

    @Test
    void aFolderInUseIsLeftAlone() throws IOException {
        Path folder = Files.createDirectories(runs.resolve("mine"));
        Files.writeString(folder.resolve("thesis.txt"), "words");
        assertEquals(folder + " is not empty: a new run needs a folder of its own.",
                assertThrows(RunException.class, () -> RunFolder.createAt(folder, SPEC)).getMessage());
    }

    @Test
    void titleAndStarAreKept() {
        RunFolder run = RunFolder.create(runs, SPEC);
        run.rename("Wider first layer");
        run.star(true);
        RunSummary summary = RunFolder.list(runs).getFirst();
        assertEquals("Wider first layer", summary.title());
        assertTrue(summary.starred());
        assertEquals(SPEC, RunFolder.open(run.path()).spec());
    }

    @Test
    void everyEventComesBackButPreparationsAndFilters() {
        RunFolder run = RunFolder.create(runs, SPEC);
        List<TrainingEvent> events = List.of(STARTED, new Step(1, 1, Score.withAccuracy(2.25, 0.125), 0.9, 1234.5),
                new Observed<>(1, 1, new UpdateRatios(Map.of("conv1.weight", -3.5))),
                new Observed<>(1, 2, new WeightNorms(Map.of("conv1.weight", 12.5))),
                new Observed<>(1, 2, new WeightNorms(Map.of("conv1.weight", Double.NaN))),
                new CheckpointWritten(1, 2, "checkpoints/step-000002.safetensors"),
                new TrainingEvent.Paused(1), new TrainingEvent.Resumed(1), new Stopped(1, 1, 2.5), new Failed("So it is."),
                new Step(1, 2, Score.withAccuracy(Double.NaN, 0), 0.9, 1), new Finished(10, 8, List.of(Metric.accuracy(0.5)), 3));
        try (RunRecorder recording = run.resume()) {
            recording.accept(new Preparing("Reading"));
            recording.accept(new Validating(1, 2, 10, 20));
            events.forEach(recording);
            recording.accept(new Observed<>(1, 2, new FilterBank("conv1", 1, 1, 1, 1, new float[1])));
        }
        assertEquals(events, run.history());
    }

    @Test
    void theSummaryIsThatOfTheLastEpoch() {
        RunFolder run = record(STARTED, new Observed<>(1, 2, CONFUSION), epoch(1, 0.3), epoch(2, 0.4), new Stopped(3, 5, 3.5));
        RunSummary summary = run.summary();
        assertEquals(RunState.STOPPED, summary.state());
        assertEquals(2, summary.doneEpochs());
        assertEquals(0.4, summary.validationAccuracy());
        assertEquals(3.5, summary.seconds(), "half a second of the third epoch");
        assertEquals(1.5, summary.epochSeconds());
        assertTrue(summary.resumable());
        assertEquals(new Observed<>(1, 2, CONFUSION), run.history().get(1));
    }

    @Test
    void theTimeOfAFirstEpochThatWasStoppedCounts() {
        assertEquals(2, record(STARTED, new Stopped(1, 1, 2)).summary().seconds());
        RunSummary gone = record(STARTED, new Stopped(1, 1, 1), STARTED, epoch(1, 0.3)).summary();
        assertEquals(1.5, gone.seconds(), "the second before the stop is in the epoch");
        assertEquals(1.5, gone.epochSeconds());
    }

    @Test
    void aStopWithoutItsTimeIsReadFromEarlierVersions() throws IOException {
        RunFolder run = record(STARTED, epoch(1, 0.3));
        Path metrics = run.path().resolve("metrics.jsonl");
        Files.writeString(metrics, "{\"type\":\"Stopped\",\"epoch\":2,\"step\":3}\n", StandardOpenOption.APPEND);
        assertEquals(new Stopped(2, 3, 0), run.history().getLast());
        assertEquals(RunState.STOPPED, run.summary().state());
        assertEquals(1.5, run.summary().seconds());
    }

    @Test
    void theEventsOfEarlierVersionsAreRead() throws IOException {
        RunFolder run = record(STARTED);
        Files.writeString(run.path().resolve("metrics.jsonl"), """
                {"type":"Step","epoch":1,"step":1,"loss":2.25,"accuracy":0.125,"learningRate":0.9,"imagesPerSecond":1234.5}
                {"type":"UpdateRatios","step":1,"log10Ratios":{"conv1.weight":-3.5}}
                {"type":"Step","epoch":1,"step":2,"loss":"NaN","accuracy":0.0,"learningRate":0.9,"imagesPerSecond":1.0}
                {"type":"EpochEnded","epoch":1,"step":2,"trainLoss":1.5,"trainAccuracy":0.25,"validationLoss":1.25,\
                "validationAccuracy":0.75,"confusion":[[1,2],[0,4]],"seconds":1.5,"waitingShare":0.25}
                {"type":"Finished","epochs":1,"bestEpoch":1,"validationAccuracy":0.75,"seconds":3.0}
                """, StandardOpenOption.APPEND);
        assertEquals(List.of(STARTED, new Step(1, 1, Score.withAccuracy(2.25, 0.125), 0.9, 1234.5),
                new Observed<>(0, 1, new UpdateRatios(Map.of("conv1.weight", -3.5))),
                new Step(1, 2, Score.withAccuracy(Double.NaN, 0), 0.9, 1), new Observed<>(1, 2, CONFUSION),
                new EpochEnded(1, 2, Score.withAccuracy(1.5, 0.25), Score.withAccuracy(1.25, 0.75), 1.5, 0.25),
                new Finished(1, 1, List.of(Metric.accuracy(0.75)), 3)), run.history());
        RunSummary summary = run.summary();
        assertEquals(List.of(RunState.FINISHED, 1), List.of(summary.state(), summary.doneEpochs()));
        assertEquals(List.of(1.5, 1.25, 0.75, 3.0), List.of(summary.trainLoss(), summary.validationLoss(),
                summary.validationAccuracy(), summary.seconds()));
    }

    @Test
    void theStateSaysHowItEnded() {
        assertEquals(RunState.FINISHED, record(STARTED, new Finished(10, 8, List.of(Metric.accuracy(0.8)), 9)).summary().state());
        assertEquals(RunState.FAILED, record(STARTED, new Failed("No.")).summary().state());
        assertEquals(RunState.INTERRUPTED, record(STARTED, new Step(1, 1, Score.withAccuracy(2, 0), 0.9, 1)).summary().state());
        assertEquals(RunState.INTERRUPTED, record(new Stopped(1, 1, 2), STARTED).summary().state());
    }

    @Test
    void aRunBeingWrittenIsRunningAndKept() {
        RunFolder run = RunFolder.create(runs, SPEC);
        try (RunRecorder recording = run.resume()) {
            recording.accept(STARTED);
            assertEquals(RunState.RUNNING, run.summary().state());
            assertFalse(run.summary().resumable());
            assertThrows(RunException.class, run::resume);
            assertThrows(RunException.class, run::delete);
        }
        run.delete();
        assertFalse(Files.exists(run.path()));
    }

    @Test
    void aTornLastLineIsAsIfNeverWritten() throws IOException {
        RunFolder run = record(STARTED, epoch(1, 0.3));
        Path metrics = run.path().resolve("metrics.jsonl");
        byte[] whole = Files.readAllBytes(metrics);
        for (int torn = 1; torn < 60; torn++) {
            Files.write(metrics, Arrays.copyOf(whole, whole.length - torn));
            assertEquals(STARTED, run.history().getFirst());
            assertTrue(run.history().size() == (torn == 1 ? 2 : 1), "torn by " + torn);
        }
    }

    @Test
    void goingOnForgetsWhatCameAfterTheCheckpoint() {
        RunFolder run = RunFolder.create(runs, SPEC);
        try (RunRecorder recording = run.resume()) {
            recording.accept(STARTED);
            recording.accept(new Step(1, 1, Score.withAccuracy(2.3, 0), 0.9, 1));
            recording.accept(new CheckpointWritten(1, 1, recording.checkpoints().write(checkpoint(1))));
            recording.accept(new Step(1, 2, Score.withAccuracy(2.2, 0), 0.9, 1));
            recording.accept(epoch(1, 0.3));
            recording.accept(new Failed("No."));
        }
        try (RunRecorder _ = run.resume()) {
            assertEquals(List.of(STARTED, new Step(1, 1, Score.withAccuracy(2.3, 0), 0.9, 1),
                    new CheckpointWritten(1, 1, "checkpoints/step-000001.safetensors")), run.history());
        }
        try (RunRecorder anew = run.startOver()) {
            assertEquals(List.of(), run.history());
            assertTrue(anew.checkpoints().latest().isEmpty());
        }
    }

    @Test
    void theFirstAndEachEpochsFiltersAreKept() {
        RunFolder run = RunFolder.create(runs, SPEC);
        float[] values = {1, 2, 3, 4, 5, 6};
        try (RunRecorder recording = run.resume()) {
            recording.accept(new Observed<>(0, 0, new FilterBank("features.conv1", 3, 1, 1, 2, new float[6])));
            recording.accept(new Observed<>(1, 1, new FilterBank("features.conv1", 3, 1, 1, 2, new float[6])));
            recording.accept(new Observed<>(1, 2, new FilterBank("features.conv1", 3, 1, 1, 2, values)));
            recording.accept(epoch(1, 0.3));
        }
        List<Observed<FilterBank>> kept = run.filters();
        assertEquals(List.of(0, 1), kept.stream().map(Observed::epoch).toList());
        assertEquals(2, kept.getLast().step());
        assertEquals("features.conv1", kept.getLast().observation().path());
        assertArrayEquals(values, kept.getLast().observation().values());
    }

    @Test
    void aListNeverFails() throws IOException {
        record(STARTED);
        Files.createDirectories(runs.resolve("empty"));
        Files.writeString(runs.resolve("a file"), "text");
        for (String broken : List.of("", "{", "[]", "{\"format\":\"gabor-run\",\"version\":99}",
                "{\"format\":\"gabor-run\",\"version\":1}")) {
            Path folder = Files.createDirectories(runs.resolve("broken" + broken.length()));
            Files.writeString(folder.resolve("run.json"), broken);
        }
        Path half = record(STARTED).path().resolve("run.json");
        Files.write(half, Arrays.copyOf(Files.readAllBytes(half), (int) Files.size(half) / 2));
        Path negative = record(STARTED).path().resolve("run.json");
        String text = Files.readString(negative);
        assertTrue(text.contains("\"learningRate\" : 0.9"));
        Files.writeString(negative, text.replace("\"learningRate\" : 0.9", "\"learningRate\" : -1"));
        assertEquals(1, RunFolder.list(runs).size());
        assertEquals(List.of(), RunFolder.list(runs.resolve("nowhere")));
        assertEquals(half + " cannot be read; it is damaged or from a later version of Gabor.",
                assertThrows(RunException.class, () -> RunFolder.open(half.getParent())).getMessage());
        assertEquals(runs.resolve("empty") + " is not a run: it holds no run.json.",
                assertThrows(RunException.class, () -> RunFolder.open(runs.resolve("empty"))).getMessage());
    }

    @Test
    void aPlaceThatCannotHoldARunIsNamedWithTheReason() throws IOException {
        Path file = Files.createFile(runs.resolve("file"));
        assertEquals("A run cannot be made in %s (a file of that name is there): name another folder.".formatted(file),
                assertThrows(RunException.class, () -> RunFolder.createAt(file, SPEC)).getMessage());
    }

    private RunFolder record(TrainingEvent... events) {
        RunFolder run = RunFolder.create(runs, SPEC);
        try (RunRecorder recording = run.resume()) {
            List.of(events).forEach(recording);
        }
        return run;
    }

    private static EpochEnded epoch(int epoch, double accuracy) {
        return new EpochEnded(epoch, epoch * 2, Score.withAccuracy(1.5, 0.25), Score.withAccuracy(1.25, accuracy), 1.5, 0.25);
    }

    private static Checkpoint checkpoint(long step) {
        Progress progress = new Progress(step, 0, 0, 0, 0, 0, Double.NaN, ValidationHistory.START);
        return new Checkpoint(1, progress, Map.of("w", new Tensor(List.of(1), new float[1])), Map.of());
    }
}
