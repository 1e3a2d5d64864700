package org.gabor.engine.train;

/** Asks a training thread to wait or to end between two steps. Thread-safe. */
public final class StopSignal {

    private enum Wish { GO_ON, PAUSE, STOP }

    private Wish wish = Wish.GO_ON;

    /** Asks the thread to wait after the current step; has no effect after {@link #stop}. */
    public synchronized void pause() {
        if (wish == Wish.GO_ON) {
            wish = Wish.PAUSE;
        }
    }

    /** Ends a {@link #pause}. */
    public synchronized void proceed() {
        if (wish == Wish.PAUSE) {
            wish = Wish.GO_ON;
            notifyAll();
        }
    }

    /** Asks the thread to end after the current step, even while paused; cannot be undone. */
    public synchronized void stop() {
        wish = Wish.STOP;
        notifyAll();
    }

    public synchronized boolean isPaused() {
        return wish == Wish.PAUSE;
    }

    public synchronized boolean isStopped() {
        return wish == Wish.STOP;
    }

    /** Waits until training is no longer paused; an interrupt counts as stop. */
    public synchronized void awaitGo() {
        try {
            while (wish == Wish.PAUSE) {
                wait();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            wish = Wish.STOP;
        }
    }
}
