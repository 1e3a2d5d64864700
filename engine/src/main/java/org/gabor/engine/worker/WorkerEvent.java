package org.gabor.engine.worker;

/**
 * What a worker process, or its absence, reports.
 *
 * @param <R> the sealed type of the replies
 */
public sealed interface WorkerEvent<R> {

    record Reply<R>(R reply) implements WorkerEvent<R> {}

    /**
     * The process lives; twice a second.
     *
     * @param memoryBytes its resident memory
     */
    record Heartbeat<R>(long memoryBytes) implements WorkerEvent<R> {}

    /**
     * The process could not start, or ended before its last reply. Nothing follows.
     *
     * @param sentence says when, and what a person can do
     */
    record Lost<R>(String sentence) implements WorkerEvent<R> {}
}
