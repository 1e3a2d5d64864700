package org.gabor.engine.train;

/** Tells a training thread, between two steps, to wait or to end. Safe to use from any thread. */
public final class StopSignal {

    private enum Wish { GO_ON, PAUSE, STOP }

    private Wish wish = Wish.GO_ON;

    /** Asks to wait after the step under way; without effect once stopped. */
    public synchronized void pause() {
        if (wish == Wish.GO_ON) {
            wish = Wish.PAUSE;
        }
    }

    /** Takes {@link #pause} back. */
    public synchronized void proceed() {
        if (wish == Wish.PAUSE) {
            wish = Wish.GO_ON;
            notifyAll();
        }
    }

    /** Asks to end after the step under way, waiting or not; there is no backward pass. */
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

    /** Returns when it is no longer paused; an interrupt counts as stop. */
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
