package org.gabor.engine.probe;

import java.util.List;
import java.util.Optional;
import org.gabor.engine.compute.Plan;

/** Makes an observation of a network in training. */
public interface LiveProbe {

    /** The observations that a trainer makes every few steps, before the first epoch and after each epoch. */
    List<LiveProbe> LIVE = List.of(Filters::first);

    /** The observations that a trainer makes only before the first epoch and after each epoch. */
    List<LiveProbe> EACH_EPOCH = List.of(WeightNorms::look);

    /** The observation; empty if the network has nothing of the kind. */
    Optional<? extends Observation> look(Plan plan);
}
