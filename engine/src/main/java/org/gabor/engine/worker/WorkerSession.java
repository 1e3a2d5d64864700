package org.gabor.engine.worker;

import org.gabor.engine.inspect.Question;
import org.gabor.engine.inspect.WeightsSource;

/**
 * A session with a worker process, from its start to its end. It hides the process from its owner.
 * All methods but {@link #close} return at once; any thread may call them. Their results arrive as {@link WorkerEvent}s.
 * The process ends after the last reply.
 */
public interface WorkerSession extends AutoCloseable {

    /** Makes training save a checkpoint after the current step and wait. */
    void pause();

    /** Continues after {@link #pause}. */
    void proceed();

    /** Makes training save a checkpoint after the current step and end. */
    void stop();

    /**
     * Asks an inspection. A newer question of the same topic replaces this one, even if it is being answered.
     *
     * @param id returns with the replies
     * @param weights with which it is answered
     */
    void ask(long id, String topic, WeightsSource weights, Question question);

    /** Ends the process and delivers no more events. A run in training is saved first. */
    void cancel();

    /** Cancels and waits until the process is gone. */
    @Override
    void close();
}
