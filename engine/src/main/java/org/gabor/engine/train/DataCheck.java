package org.gabor.engine.train;

import org.gabor.engine.compute.Plan;
import org.gabor.engine.data.Augmentation;
import org.gabor.engine.data.Dataset;
import org.gabor.engine.data.ShapeCompatibility;

/** Checks that a network takes a data set's samples and that its output fits the number of classes. */
final class DataCheck {

    private DataCheck() {}

    /** Throws {@link TrainingException} with one sentence if they do not fit. */
    static void check(Plan plan, Dataset examples, Augmentation augmentation) {
        new ShapeCompatibility(examples.title(), examples.shape(), plan.inputShape()).problem(augmentation).ifPresent(problem -> {
            throw new TrainingException(problem);
        });
        plan.task().problem(examples.title(), examples.classes()).ifPresent(problem -> {
            throw new TrainingException(problem);
        });
    }
}
