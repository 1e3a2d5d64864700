package org.gabor.engine.run;

/** How a run stands; {@code INTERRUPTED} when its process ended without a word. */
public enum RunState {
    RUNNING, FINISHED, STOPPED, FAILED, INTERRUPTED
}
