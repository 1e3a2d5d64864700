package org.gabor.app.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gabor.engine.worker.WorkerSession;

/** While open, Ctrl+C stops the run after a checkpoint before the program exits. */
final class InterruptHandler implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final Thread hook;

    private InterruptHandler(Thread hook) {
        this.hook = hook;
    }

    /** Asks {@code worker} to stop and delays the program's exit until {@code ended} completes. */
    static InterruptHandler stopping(WorkerSession worker, Future<?> ended) {
        Thread hook = new Thread(() -> {
            worker.stop();
            await(ended);
        }, "stop on Ctrl+C");
        Runtime.getRuntime().addShutdownHook(hook);
        return new InterruptHandler(hook);
    }

    private static void await(Future<?> ended) {
        try {
            ended.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // The run keeps its last checkpoint, so the program may exit.
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is already exiting, and this hook is part of its exit.
        }
    }
}
