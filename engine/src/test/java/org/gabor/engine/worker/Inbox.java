package org.gabor.engine.worker;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.gabor.engine.train.TrainingEvent;

/** Collects what a worker says, and waits for what a test expects. */
final class Inbox implements Consumer<WorkerEvent> {

    private static final long PATIENCE_SECONDS = 90;

    private final BlockingQueue<WorkerEvent> arrived = new LinkedBlockingQueue<>();
    private final List<WorkerEvent> seen = new ArrayList<>();

    @Override
    public void accept(WorkerEvent event) {
        arrived.add(event);
    }

    /** The next event of this kind; a failure or the loss of the process in its place fails the test. */
    <T extends TrainingEvent> T await(Class<T> kind) throws InterruptedException {
        return await(kind, _ -> true);
    }

    <T extends TrainingEvent> T await(Class<T> kind, Predicate<T> wanted) throws InterruptedException {
        while (true) {
            WorkerEvent event = next();
            if (event instanceof WorkerEvent.Training(TrainingEvent training) && kind.isInstance(training)
                    && wanted.test(kind.cast(training))) {
                return kind.cast(training);
            }
            if (event instanceof WorkerEvent.Lost || event instanceof WorkerEvent.Training(TrainingEvent.Failed _)) {
                fail("Waiting for %s, got %s".formatted(kind.getSimpleName(), event));
            }
        }
    }

    /** The next one of {@code kind}; one of {@code other} in its place fails the test. */
    <T extends WorkerEvent> T await(Class<T> kind, Class<? extends WorkerEvent> other) throws InterruptedException {
        while (true) {
            WorkerEvent event = next();
            if (kind.isInstance(event)) {
                return kind.cast(event);
            }
            if (other.isInstance(event) || event instanceof WorkerEvent.Lost) {
                fail("Waiting for %s, got %s".formatted(kind.getSimpleName(), event));
            }
        }
    }

    WorkerEvent.Heartbeat awaitHeartbeat() throws InterruptedException {
        while (true) {
            if (next() instanceof WorkerEvent.Heartbeat heartbeat) {
                return heartbeat;
            }
        }
    }

    String awaitLost() throws InterruptedException {
        while (true) {
            if (next() instanceof WorkerEvent.Lost(String sentence)) {
                return sentence;
            }
        }
    }

    String awaitFailed() throws InterruptedException {
        return await(TrainingEvent.Failed.class).reason();
    }

    /** What was heard of training so far. */
    List<TrainingEvent> training() {
        return seen.stream().filter(WorkerEvent.Training.class::isInstance)
                .map(event -> ((WorkerEvent.Training) event).event()).toList();
    }

    private WorkerEvent next() throws InterruptedException {
        WorkerEvent event = arrived.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (event == null) {
            fail("Nothing more arrived after " + seen);
        }
        seen.add(event);
        return event;
    }
}
