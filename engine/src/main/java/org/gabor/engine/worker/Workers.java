package org.gabor.engine.worker;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Starts worker processes. */
public interface Workers {

    /** Java processes on this machine, which start and end one after the other. */
    Workers PROCESSES = ProcessSession::start;

    /**
     * Starts a process with a request; returns at once.
     *
     * @param executor runs {@code sink}; if it is one thread, no event arrives there after {@link WorkerSession#cancel}
     * @param sink receives replies, heartbeats and the loss of the process, in order
     */
    <R> WorkerSession start(Request<R> request, Executor executor, Consumer<WorkerEvent<R>> sink);

    /** Sends a request and waits for the last reply; throws {@link WorkerException} if the process ends before it. */
    default <R> R ask(Request<R> request) {
        CompletableFuture<R> last = new CompletableFuture<>();
        try (WorkerSession _ = start(request, Runnable::run, event -> {
            switch (event) {
                case WorkerEvent.Reply<R>(R reply) when request.isLast(reply) -> last.complete(reply);
                case WorkerEvent.Reply<R> _, WorkerEvent.Heartbeat<R> _ -> {}
                case WorkerEvent.Lost<R>(String sentence) -> last.completeExceptionally(new WorkerException(sentence));
            }
        })) {
            return last.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof WorkerException lost ? lost : e;
        }
    }
}
