package org.gabor.engine.train;

import org.gabor.engine.compute.Plan;
import org.gabor.engine.data.Dataset;
import org.gabor.graph.shape.Image;

/** Whether a network takes pictures, and its output fits the classes it is to tell apart. */
final class Fit {

    private Fit() {}

    /** What the network takes; throws {@link TrainingException} where that is no picture. */
    static Image picture(Plan plan) {
        if (plan.inputShape() instanceof Image picture) {
            return picture;
        }
        throw new TrainingException(("The network takes films of %s, but the data sets hold pictures: "
                + "it can predict, not be trained.").formatted(
                plan.inputShape().text()));
    }

    static void check(Plan plan, Dataset images) {
        picture(plan);
        int needed = images.classes().size();
        if (plan.classes() < needed) {
            throw new TrainingException("The network has %d outputs, but %s has %d classes: give its last Linear %d outputs."
                    .formatted(plan.classes(), images.title(), needed, needed));
        }
    }
}
