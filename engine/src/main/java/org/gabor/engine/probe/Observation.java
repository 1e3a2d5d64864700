package org.gabor.engine.probe;

import java.util.List;
import java.util.Optional;
import org.gabor.engine.compute.Plan;

/**
 * What was seen in a network: plain values with a shape, no native memory. A kind of observation is a record that is listed
 * here, by which its name in files and on the socket is known, and a way to draw it.
 */
public sealed interface Observation permits Confusion, FilterBank, Reconstructions, UpdateRatios {

    /** What a trainer looks at every few steps and after each epoch. */
    List<Probe> LIVE = List.of(Filters::first);

    /** Looks into a network. */
    interface Probe {

        /** Empty if the network has nothing of the kind. */
        Optional<? extends Observation> look(Plan plan);
    }

    /** Whether a run's log keeps it; false if it is large and stored elsewhere, or not at all. */
    default boolean logged() {
        return true;
    }
}
