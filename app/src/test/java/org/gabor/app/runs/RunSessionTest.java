package org.gabor.app.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gabor.engine.bench.BenchmarkSpec;
import org.gabor.engine.task.Metric;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.TrainingSpec;
import org.gabor.engine.worker.WorkerEvent;
import org.junit.jupiter.api.Test;

class RunSessionTest {

    private static final Path RUN = Path.of("run-1");
    private static final TrainingEvent STARTED = new TrainingEvent.Started(2, 10, 0, 100, 20, List.of("a", "b"));

    private final List<String> told = new ArrayList<>();
    private final List<WorkerEvent> inbox = new ArrayList<>();
    private RunSession session = new RunSession(_ -> new Recorder(told), inbox::add, new Direct());

    @Test
    void aRunGoesThroughItsStates() {
        assertEquals(SessionState.IDLE, session.state());
        session.train(RUN);
        assertEquals(SessionState.STARTING, session.state());
        hear(new TrainingEvent.Preparing("Reading Fashion-MNIST"));
        assertEquals(SessionState.STARTING, session.state());
        hear(STARTED);
        assertEquals(SessionState.RUNNING, session.state());
        session.pause();
        assertEquals(SessionState.RUNNING, session.state(), "until the worker says so");
        hear(new TrainingEvent.Paused(3));
        assertEquals(SessionState.PAUSED, session.state());
        session.proceed();
        hear(new TrainingEvent.Resumed(3));
        assertEquals(SessionState.RUNNING, session.state());
        hear(new TrainingEvent.Finished(2, 2, List.of(Metric.accuracy(0.8)), 12));
        assertEquals(SessionState.DONE, session.state());
        assertEquals(List.of("train run-1", "pause", "proceed", "close"), told);
    }

    @Test
    void stoppingLastsUntilTheCheckpointIsWritten() {
        running();
        session.stop();
        session.stop();
        assertEquals(SessionState.STOPPING, session.state());
        hear(new TrainingEvent.Paused(4));
        assertEquals(SessionState.STOPPING, session.state(), "a pause under way does not undo it");
        hear(new TrainingEvent.Stopped(1, 4, 48));
        assertEquals(SessionState.DONE, session.state());
        assertEquals(List.of("train run-1", "stop", "close"), told);
    }

    @Test
    void aLostWorkerLeavesASentenceAndTheRunGoesOnWithANewOne() {
        running();
        session.accept(new WorkerEvent.Heartbeat(5_000, true));
        assertEquals(5_000, session.memoryBytes());
        session.accept(new WorkerEvent.Lost("The training process ended at 12:00."));
        assertEquals(SessionState.LOST, session.state());
        assertEquals("The training process ended at 12:00.", session.sentence());
        assertEquals(0, session.memoryBytes());
        session.resume(RUN);
        assertEquals(SessionState.STARTING, session.state());
        assertEquals("", session.sentence());
        assertEquals(List.of("train run-1", "close", "resume run-1"), told);
    }

    @Test
    void aFailureSaysWhy() {
        running();
        hear(new TrainingEvent.Failed("The loss is no number any more."));
        assertEquals(SessionState.FAILED, session.state());
        assertEquals("The loss is no number any more.", session.sentence());
    }

    @Test
    void aWorkerThatCannotStartIsAFailure() {
        session = new RunSession(_ -> {
            throw new IllegalStateException("The training process did not start.");
        }, inbox::add, new Direct());
        session.train(RUN);
        inbox.forEach(session::accept);
        assertEquals(SessionState.FAILED, session.state());
        assertEquals("The training process did not start.", session.sentence());
    }

    @Test
    void onlyOneRunAtATime() {
        running();
        session.train(Path.of("run-2"));
        assertEquals(RUN, session.run().orElseThrow());
        assertEquals(List.of("train run-1"), told);
    }

    @Test
    void commandsThatMakeNoSenseDoNothing() {
        session.pause();
        session.proceed();
        session.stop();
        hear(new TrainingEvent.Finished(1, 1, List.of(Metric.accuracy(1)), 1));
        assertEquals(SessionState.IDLE, session.state());
        assertEquals(List.of(), told);
    }

    @Test
    void closingEndsTheProcess() {
        running();
        session.close();
        assertEquals("close", told.getLast());
    }

    private void running() {
        session.train(RUN);
        hear(STARTED);
        assertFalse(told.isEmpty());
    }

    private void hear(TrainingEvent event) {
        session.accept(new WorkerEvent.Training(event));
    }

    private record Recorder(List<String> told) implements TrainingProcess {

        @Override
        public void train(Path run) {
            told.add("train " + run);
        }

        @Override
        public void resume(Path run) {
            told.add("resume " + run);
        }

        @Override
        public void measure(TrainingSpec spec) {
            told.add("measure");
        }

        @Override
        public void time(BenchmarkSpec spec) {
            told.add("time");
        }

        @Override
        public void pause() {
            told.add("pause");
        }

        @Override
        public void proceed() {
            told.add("proceed");
        }

        @Override
        public void stop() {
            told.add("stop");
        }

        @Override
        public void close() {
            told.add("close");
        }
    }
}
