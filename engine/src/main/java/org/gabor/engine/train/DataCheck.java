package org.gabor.engine.train;

import org.gabor.engine.compute.Plan;
import org.gabor.engine.data.Augmentation;
import org.gabor.engine.data.Dataset;
import org.gabor.engine.data.ShapeCompatibility;

/** Whether a network takes a data set's examples, and its output fits the classes it is to tell apart. */
final class DataCheck {

    private DataCheck() {}

    /** Throws {@link TrainingException} where not. */
    static void check(Plan plan, Dataset examples, Augmentation augmentation) {
        new ShapeCompatibility(examples.title(), examples.shape(), plan.inputShape()).problem(augmentation).ifPresent(problem -> {
            throw new TrainingException(problem);
        });
        plan.task().problem(examples.title(), examples.classes()).ifPresent(problem -> {
            throw new TrainingException(problem);
        });
    }
}
