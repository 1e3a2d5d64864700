package org.gabor.engine.train;

import org.gabor.engine.compute.Plan;
import org.gabor.engine.data.Augmentation;
import org.gabor.engine.data.Dataset;
import org.gabor.engine.data.Suitability;

/** Whether a network takes a data set's examples, and its output fits the classes it is to tell apart. */
final class Fit {

    private Fit() {}

    /** Throws {@link TrainingException} where not. */
    static void check(Plan plan, Dataset examples, Augmentation augmentation) {
        new Suitability(examples.title(), examples.shape(), plan.inputShape()).problem(augmentation).ifPresent(problem -> {
            throw new TrainingException(problem);
        });
        int needed = examples.classes().size();
        if (plan.classes() < needed) {
            throw new TrainingException("The network has %d outputs, but %s has %d classes: give its last Linear %d outputs."
                    .formatted(plan.classes(), examples.title(), needed, needed));
        }
    }
}
