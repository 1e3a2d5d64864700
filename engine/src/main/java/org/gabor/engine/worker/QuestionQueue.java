package org.gabor.engine.worker;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** The questions that wait for an inspection. A newer question of a topic replaces an older one. Safe from several threads. */
final class QuestionQueue {

    private final SequencedMap<String, Signal.Ask> waiting = new LinkedHashMap<>();
    private boolean closed;

    synchronized void add(Signal.Ask ask) {
        waiting.remove(ask.topic());
        waiting.put(ask.topic(), ask);
        notifyAll();
    }

    /** Waits for the next question; empty after {@link #close}. */
    synchronized Optional<Signal.Ask> take() {
        try {
            while (waiting.isEmpty() && !closed) {
                wait();
            }
            return closed ? Optional.empty() : Optional.of(waiting.pollFirstEntry().getValue());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Whether the answer to a question is no longer wanted. */
    synchronized boolean isReplaced(Signal.Ask ask) {
        return closed || waiting.containsKey(ask.topic());
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
