package org.gabor.engine.worker;

/**
 * One conversation with a worker process, from its start to its end; its owner needs to know nothing else about the process.
 * All methods but {@link #close} return at once; any thread may call them. What they cause arrives as {@link WorkerEvent}s.
 * The process ends after the last reply.
 */
public interface WorkerSession extends AutoCloseable {

    /** Writes a checkpoint and waits after the current step. */
    void pause();

    /** Continues after {@link #pause}. */
    void proceed();

    /** Writes a checkpoint and ends the run after the current step. */
    void stop();

    /** Ends the process, whatever it does: no more events are delivered. A run that is being trained is saved. */
    void cancel();

    /** Cancels, and returns when the process is gone. */
    @Override
    void close();
}
