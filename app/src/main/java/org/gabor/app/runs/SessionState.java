package org.gabor.app.runs;

/** Where the run in training stands. */
public enum SessionState {
    /** Nothing has been trained since the window opened. */
    IDLE,
    /** The worker starts, reads the images and compiles the network. */
    STARTING,
    RUNNING,
    PAUSED,
    /** Asked to stop; the worker writes a checkpoint first. */
    STOPPING,
    /** All epochs are done, or the run was stopped. */
    DONE,
    /** Training could not go on, and said why. */
    FAILED,
    /** The worker process ended without a word; the run goes on from its last checkpoint. */
    LOST;

    /** Whether a worker is busy with a run, so that no other can start. */
    public boolean isBusy() {
        return switch (this) {
            case STARTING, RUNNING, PAUSED, STOPPING -> true;
            case IDLE, DONE, FAILED, LOST -> false;
        };
    }
}
