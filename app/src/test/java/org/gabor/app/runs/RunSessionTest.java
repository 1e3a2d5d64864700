package org.gabor.app.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.gabor.engine.run.RunState;
import org.gabor.engine.task.Metric;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.worker.Request;
import org.gabor.engine.worker.WorkerEvent;
import org.gabor.engine.worker.WorkerSession;
import org.gabor.engine.worker.Workers;
import org.junit.jupiter.api.Test;

class RunSessionTest {

    private static final Path RUN = Path.of("run-1").toAbsolutePath();
    private static final TrainingEvent STARTED = new TrainingEvent.Started(2, 10, 0, 100, 20, List.of("a", "b"));

    private final List<Puppet> started = new ArrayList<>();
    private final List<WorkerEvent<TrainingEvent>> inbox = new ArrayList<>();
    private final RunSession session = new RunSession(new Workers() {
        @Override
        public <R> WorkerSession start(Request<R> request, Executor executor, Consumer<WorkerEvent<R>> sink) {
            started.add(new Puppet(request, executor, sink));
            return started.getLast();
        }
    }, inbox::add);

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
        assertEquals(RunState.RUNNING, session.outcome());
        hear(new TrainingEvent.Finished(2, 2, List.of(Metric.accuracy(0.8)), 12));
        assertEquals(SessionState.DONE, session.state());
        assertEquals(RunState.FINISHED, session.outcome());
        assertEquals(new Request.Train(RUN.toString()), worker().request());
        assertEquals(List.of("pause", "proceed"), worker().calls());
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
        assertEquals(RunState.STOPPED, session.outcome());
        assertEquals(List.of("stop"), worker().calls());
    }

    @Test
    void aLostWorkerLeavesASentenceAndTheRunGoesOnWithANewOne() {
        running();
        worker().beat(5_000);
        forward();
        assertEquals(5_000, session.memoryBytes());
        worker().lose("The training process ended at 12:00.");
        forward();
        assertEquals(SessionState.LOST, session.state());
        assertEquals(RunState.INTERRUPTED, session.outcome());
        assertEquals("The training process ended at 12:00.", session.sentence());
        assertEquals(0, session.memoryBytes());
        session.resume(RUN);
        assertEquals(SessionState.STARTING, session.state());
        assertEquals("", session.sentence());
        assertInstanceOf(Request.Resume.class, worker().request());
        assertEquals(2, started.size());
    }

    @Test
    void aFailureSaysWhy() {
        running();
        hear(new TrainingEvent.Failed("The loss is no number any more."));
        assertEquals(SessionState.FAILED, session.state());
        assertEquals(RunState.FAILED, session.outcome());
        assertEquals("The loss is no number any more.", session.sentence());
    }

    @Test
    void onlyOneRunAtATime() {
        running();
        session.train(Path.of("run-2"));
        assertEquals(RUN, session.run().orElseThrow());
        assertEquals(1, started.size());
    }

    @Test
    void commandsThatMakeNoSenseDoNothing() {
        session.pause();
        session.proceed();
        session.stop();
        session.close();
        assertEquals(SessionState.IDLE, session.state());
        running();
        session.proceed();
        assertEquals(List.of(), worker().calls());
        hear(new TrainingEvent.Finished(1, 1, List.of(Metric.accuracy(1)), 1));
        session.pause();
        session.stop();
        assertEquals(List.of(), worker().calls());
        assertEquals(SessionState.DONE, session.state());
    }

    @Test
    void closingEndsTheProcess() {
        running();
        session.close();
        assertTrue(worker().isCancelled());
        assertEquals(List.of("close"), worker().calls());
    }

    private Puppet worker() {
        return started.getLast();
    }

    private void running() {
        session.train(RUN);
        hear(STARTED);
        assertEquals(SessionState.RUNNING, session.state());
    }

    private void hear(TrainingEvent event) {
        worker().reply(event);
        forward();
    }

    private void forward() {
        inbox.forEach(session::accept);
        inbox.clear();
    }
}
