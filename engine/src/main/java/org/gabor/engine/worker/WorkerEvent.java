package org.gabor.engine.worker;

/**
 * An event of a worker process, including its loss.
 *
 * @param <R> the sealed type of the replies
 */
public sealed interface WorkerEvent<R> {

    record Reply<R>(R reply) implements WorkerEvent<R> {}

    /**
     * A heartbeat of the process, twice a second.
     *
     * @param memoryBytes its resident memory
     */
    record Heartbeat<R>(long memoryBytes) implements WorkerEvent<R> {}

    /**
     * The process could not start, or ended before its last reply. No event follows.
     *
     * @param sentence what happened, and what a person can do
     */
    record Lost<R>(String sentence) implements WorkerEvent<R> {}
}
