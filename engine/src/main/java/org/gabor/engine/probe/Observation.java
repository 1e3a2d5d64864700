package org.gabor.engine.probe;

/**
 * What was seen in a network: plain values with a shape, no native memory. A kind of observation is a record that is permitted
 * here, from which its name in files and on the socket follows, and a way to draw it.
 */
public sealed interface Observation permits Confusion, FilterBank, Reconstructions, UpdateRatios {

    /** Whether a run's log keeps it; false if it is large and stored elsewhere, or not at all. */
    default boolean logged() {
        return true;
    }
}
