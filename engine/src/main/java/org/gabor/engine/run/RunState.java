package org.gabor.engine.run;

/** A run's state; {@code INTERRUPTED} if its process ended without an ending event. */
public enum RunState {
    RUNNING, FINISHED, STOPPED, FAILED, INTERRUPTED
}
