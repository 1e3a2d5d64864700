package org.gabor.app.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;

/**
 * Passes events from other threads to JavaFX's thread. They arrive in order, batched once per frame, so the window draws at most
 * once per pulse at any event rate and is idle without events.
 */
public final class FramePump<E> {

    private final Queue<E> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final Consumer<? super List<E>> onFrame;
    private final Consumer<Runnable> nextFrame;

    /** @param onFrame receives the events of a frame, at least one, on JavaFX's thread */
    public FramePump(Consumer<? super List<E>> onFrame) {
        this(onFrame, FramePump::nextPulse);
    }

    FramePump(Consumer<? super List<E>> onFrame, Consumer<Runnable> nextFrame) {
        this.onFrame = onFrame;
        this.nextFrame = nextFrame;
    }

    /** Adds an event, from any thread. */
    public void add(E event) {
        waiting.add(event);
        if (scheduled.compareAndSet(false, true)) {
            nextFrame.accept(this::drain);
        }
    }

    private void drain() {
        // Cleared first, so that an event that arrives while draining schedules a frame of its own.
        scheduled.set(false);
        List<E> events = new ArrayList<>();
        for (E event = waiting.poll(); event != null; event = waiting.poll()) {
            events.add(event);
        }
        if (!events.isEmpty()) {
            onFrame.accept(events);
        }
    }

    private static void nextPulse(Runnable task) {
        FxThread.run(new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                task.run();
            }
        }::start);
    }
}
