package org.gabor.engine.worker;

import java.util.function.Consumer;
import org.gabor.engine.run.RunFolder;

/**
 * The program's end of the training process. Commands return at once; what they do arrives as events, on one thread, in
 * order. A crash of the process never reaches this one.
 */
public final class WorkerClient implements AutoCloseable {

    private WorkerClient() {}

    /** Starts the process; {@code sink} is called on the reading thread. */
    public static WorkerClient start(Consumer<WorkerEvent> sink) {
        throw new UnsupportedOperationException();
    }

    /** Trains the run from its beginning. */
    public void train(RunFolder run) {
        throw new UnsupportedOperationException();
    }

    /** Goes on from the run's last checkpoint, or from its beginning where there is none. */
    public void resume(RunFolder run) {
        throw new UnsupportedOperationException();
    }

    /** Writes a checkpoint and waits after the step under way. */
    public void pause() {
        throw new UnsupportedOperationException();
    }

    /** Goes on after {@link #pause}. */
    public void proceed() {
        throw new UnsupportedOperationException();
    }

    /** Writes a checkpoint and ends the run after the step under way; the process stays for the next run. */
    public void stop() {
        throw new UnsupportedOperationException();
    }

    public long pid() {
        throw new UnsupportedOperationException();
    }

    /** Ends the process, by force after a few seconds; returns when it is gone. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
