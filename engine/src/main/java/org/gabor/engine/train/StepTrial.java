package org.gabor.engine.train;

import java.util.function.Function;
import org.gabor.engine.compute.plan.PlanException;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.train.spec.TrainingSpec;

/**
 * Times a few steps of a run on noise: two training steps and one validation step, each kind after one warm-up step. Nothing
 * is read or kept.
 *
 * @param stepSeconds one training step
 * @param validationSeconds one batch of validation
 */
public record StepTrial(double stepSeconds, double validationSeconds) {

    private static final int MEASURED = 2;

    /**
     * Returns the result of {@code use}, which is called while the run's memory is still allocated; throws {@link PlanException}
     * if the network cannot be run.
     */
    public static <T> T rehearse(TrainingSpec spec, Precision precision, Function<StepTrial, T> use) {
        return DryRun.in(precision, spec, spec.recipe().batch(), run -> use.apply(of(run)));
    }

    private static StepTrial of(DryRun run) {
        run.step();
        run.validate();
        double seconds = 0;
        for (int i = 0; i < MEASURED; i++) {
            seconds += run.step();
        }
        return new StepTrial(seconds / MEASURED, run.validate());
    }
}
