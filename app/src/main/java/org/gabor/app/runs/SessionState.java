package org.gabor.app.runs;

/** The state of the current run. */
public enum SessionState {
    /** No run since the window opened. */
    IDLE,
    /** The worker starts, reads the images and compiles the network. */
    STARTING,
    RUNNING,
    PAUSED,
    /** Asked to stop; the worker writes a checkpoint first. */
    STOPPING,
    /** All epochs are done, or the run was stopped. */
    DONE,
    /** Training failed with a message. */
    FAILED,
    /** The worker process crashed; the run can be resumed from its last checkpoint. */
    LOST;

    /** Whether a worker is busy with a run, so that no other run can start. */
    public boolean isBusy() {
        return switch (this) {
            case STARTING, RUNNING, PAUSED, STOPPING -> true;
            case IDLE, DONE, FAILED, LOST -> false;
        };
    }
}
