package org.gabor.engine.train;

import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.PlanException;
import org.gabor.engine.compute.PlanOptions;
import org.gabor.engine.compute.Targets;
import org.gabor.engine.data.Noise;

/**
 * A few steps of a run on noise, with the clock beside them: one to warm up, two measured, and of validation one and one. Nothing
 * is read or kept.
 *
 * @param stepSeconds one training step, without the optimiser's update, which is a small part of it
 * @param validationSeconds one batch of validation
 */
public record Rehearsal(double stepSeconds, double validationSeconds) {

    private static final int MEASURED = 2;

    /** What becomes of the plan that has just been rehearsed, while its memory is still taken. */
    public interface Listener {
        void rehearsed(Rehearsal rehearsal);
    }

    /** Throws {@link PlanException} where the network cannot be run. */
    public static void rehearse(TrainingSpec spec, Listener listener) {
        Recipe recipe = spec.recipe();
        try (Plan plan = Plan.compile(spec.network(), PlanOptions.training(recipe.batch(), recipe.seed(), recipe.loss()))) {
            plan.initialize(recipe.initialization(), recipe.seed());
            float[] images = Noise.of(plan.inputShape().size() * recipe.batch());
            Targets targets = Targets.of(new int[recipe.batch()]);
            plan.gradients(images, targets, recipe.batch());
            plan.evaluate(images, targets.labels(), recipe.batch());
            Stopwatch steps = new Stopwatch();
            for (int i = 0; i < MEASURED; i++) {
                plan.gradients(images, targets, recipe.batch());
            }
            double stepSeconds = steps.seconds() / MEASURED;
            Stopwatch validation = new Stopwatch();
            plan.evaluate(images, targets.labels(), recipe.batch());
            listener.rehearsed(new Rehearsal(stepSeconds, validation.seconds()));
        }
    }
}
