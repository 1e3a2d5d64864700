package org.gabor.engine.worker;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.train.TrainingEvent;

/** Collects what a training process reports, and waits for what a test expects. */
final class EventInbox implements Consumer<WorkerEvent<TrainingEvent>> {

    private static final long PATIENCE_SECONDS = 90;

    private final BlockingQueue<WorkerEvent<TrainingEvent>> arrived = new LinkedBlockingQueue<>();
    private final List<WorkerEvent<TrainingEvent>> seen = new ArrayList<>();

    /** Trains a run in a process of its own that reports here. */
    ProcessSession<TrainingEvent> train(RunFolder run) {
        return ProcessSession.start(Request.Train.of(run.path()), Runnable::run, this);
    }

    ProcessSession<TrainingEvent> resume(RunFolder run) {
        return ProcessSession.start(Request.Resume.of(run.path()), Runnable::run, this);
    }

    @Override
    public void accept(WorkerEvent<TrainingEvent> event) {
        arrived.add(event);
    }

    /** The next event of this kind; a failure or the loss of the process in its place fails the test. */
    <T extends TrainingEvent> T await(Class<T> kind) throws InterruptedException {
        return await(kind, _ -> true);
    }

    <T extends TrainingEvent> T await(Class<T> kind, Predicate<T> wanted) throws InterruptedException {
        while (true) {
            WorkerEvent<TrainingEvent> event = next();
            if (event instanceof WorkerEvent.Reply<TrainingEvent>(TrainingEvent training) && kind.isInstance(training)
                    && wanted.test(kind.cast(training))) {
                return kind.cast(training);
            }
            if (event instanceof WorkerEvent.Lost<TrainingEvent> _
                    || event instanceof WorkerEvent.Reply<TrainingEvent>(TrainingEvent.Failed _)) {
                fail("Waiting for %s, got %s".formatted(kind.getSimpleName(), event));
            }
        }
    }

    WorkerEvent.Heartbeat<TrainingEvent> awaitHeartbeat() throws InterruptedException {
        while (true) {
            if (next() instanceof WorkerEvent.Heartbeat<TrainingEvent> heartbeat) {
                return heartbeat;
            }
        }
    }

    String awaitLost() throws InterruptedException {
        while (true) {
            if (next() instanceof WorkerEvent.Lost<TrainingEvent>(String sentence)) {
                return sentence;
            }
        }
    }

    String awaitFailed() throws InterruptedException {
        return await(TrainingEvent.Failed.class).reason();
    }

    /** What was heard of training so far. */
    List<TrainingEvent> training() {
        return seen.stream().flatMap(event -> event instanceof WorkerEvent.Reply<TrainingEvent>(TrainingEvent reply)
                ? Stream.of(reply) : Stream.empty()).toList();
    }

    private WorkerEvent<TrainingEvent> next() throws InterruptedException {
        WorkerEvent<TrainingEvent> event = arrived.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (event == null) {
            fail("Nothing more arrived after " + seen);
        }
        seen.add(event);
        return event;
    }
}
