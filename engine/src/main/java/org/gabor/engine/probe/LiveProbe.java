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

    /** The observations of gradients that a trainer makes in each of the first steps, and later every few seconds. */
    List<LiveProbe> OF_GRADIENTS = List.of(GradientNorms::look);

    /** The observations that a trainer makes every few seconds, and in the last step of each epoch. */
    List<LiveProbe> DISTRIBUTIONS = List.of(Distributions::look);

    /** The observation; empty if the network has nothing of the kind. */
    Optional<? extends Observation> look(Plan plan);
}
