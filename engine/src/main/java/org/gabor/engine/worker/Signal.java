package org.gabor.engine.worker;

import org.gabor.engine.inspect.Question;
import org.gabor.engine.inspect.WeightsSource;

/** A message from the program to the worker process after its request. */
sealed interface Signal {

    /** Makes training save a checkpoint and wait. */
    record Pause() implements Signal {}

    /** Continues training after a pause. */
    record Proceed() implements Signal {}

    /** Makes training save a checkpoint and end. */
    record Stop() implements Signal {}

    /**
     * A question to an inspection.
     *
     * @param id returns with the answer
     * @param topic a newer question of the same topic replaces this one
     * @param weights with which it is answered
     */
    record Ask(long id, String topic, WeightsSource weights, Question question) implements Signal {}
}
