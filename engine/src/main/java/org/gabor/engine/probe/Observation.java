package org.gabor.engine.probe;

import java.util.List;
import java.util.Optional;
import org.gabor.engine.compute.Plan;

/**
 * A view into a network: plain values with a shape, without native memory. Each kind of observation is a record that is listed
 * here, with its name in files and on the socket, and has a way to draw it.
 */
public sealed interface Observation permits Confusion, FilterBank, Reconstructions, UpdateRatios, WeightNorms {

    /** The observations that a trainer makes every few steps, before the first epoch and after each epoch. */
    List<Probe> LIVE = List.of(Filters::first);

    /** The observations that a trainer makes only before the first epoch and after each epoch. */
    List<Probe> EACH_EPOCH = List.of(WeightNorms::look);

    /** Makes an observation of a network. */
    interface Probe {

        /** The observation; empty if the network has nothing of the kind. */
        Optional<? extends Observation> look(Plan plan);
    }

    /** Whether a run's log stores it; false if it is large and stored elsewhere, or not at all. */
    default boolean logged() {
        return true;
    }
}
