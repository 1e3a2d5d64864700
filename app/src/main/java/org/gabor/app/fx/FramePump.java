package org.gabor.app.fx;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;

/**
 * Carries events from a worker's reader thread to the window without ever flooding it. Milestones all arrive, in order;
 * of the progress reports only the newest does. Both are handed over once per frame, milestones first, so a fast worker
 * costs the window one drain per pulse, and nothing while it is silent.
 *
 * @param <M> what must not be lost, an epoch's result
 * @param <P> what only its newest value matters of, a step's loss
 */
public final class FramePump<M, P> {

    private final Queue<M> milestones = new ConcurrentLinkedQueue<>();
    private final AtomicReference<P> newest = new AtomicReference<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final Consumer<? super M> onMilestone;
    private final Consumer<? super P> onProgress;
    private final Consumer<Runnable> nextFrame;

    /** The consumers are called on JavaFX's thread. */
    public FramePump(Consumer<? super M> onMilestone, Consumer<? super P> onProgress) {
        this(onMilestone, onProgress, FramePump::nextPulse);
    }

    FramePump(Consumer<? super M> onMilestone, Consumer<? super P> onProgress, Consumer<Runnable> nextFrame) {
        this.onMilestone = onMilestone;
        this.onProgress = onProgress;
        this.nextFrame = nextFrame;
    }

    /** Hands over a milestone; from any thread. */
    public void milestone(M milestone) {
        milestones.add(milestone);
        schedule();
    }

    /** Hands over a progress report, in place of one not yet shown; from any thread. */
    public void progress(P progress) {
        newest.set(progress);
        schedule();
    }

    private void schedule() {
        if (scheduled.compareAndSet(false, true)) {
            nextFrame.accept(this::drain);
        }
    }

    private void drain() {
        // Cleared first: what arrives while draining gets a frame of its own.
        scheduled.set(false);
        P progress = newest.getAndSet(null);
        for (M milestone = milestones.poll(); milestone != null; milestone = milestones.poll()) {
            onMilestone.accept(milestone);
        }
        if (progress != null) {
            onProgress.accept(progress);
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
