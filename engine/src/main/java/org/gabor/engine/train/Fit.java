package org.gabor.engine.train;

import org.gabor.engine.compute.Plan;
import org.gabor.engine.data.Dataset;

/** Whether a network's output fits the classes it is to tell apart. */
final class Fit {

    private Fit() {}

    static void check(Plan plan, Dataset images) {
        int needed = images.classes().size();
        if (plan.classes() < needed) {
            throw new TrainingException("The network has %d outputs, but %s has %d classes: give its last Linear %d outputs."
                    .formatted(plan.classes(), images.title(), needed, needed));
        }
    }
}
