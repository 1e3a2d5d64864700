package org.gabor.app.runs;

import org.gabor.engine.train.TrainingEvent.EpochEnded;
import org.gabor.engine.train.TrainingEvent.Started;
import org.gabor.engine.train.TrainingEvent.Step;
import org.gabor.engine.train.TrainingEvent.Validating;

/**
 * How far a run is, counted in images learnt from. Validating an image costs a third of that: of forward pass, gradient by
 * the input and gradient by the weights, each about as many operations, it needs the first only.
 *
 * @param steps done over all epochs
 * @param validated images over all epochs
 */
public record Work(Started plan, long steps, long validated) {

    private static final double VALIDATION_COST = 1 / 3.0;

    /** Of a run that begins or goes on; what it went through before was validated. */
    public static Work begin(Started plan) {
        return new Work(plan, plan.doneSteps(), plan.doneSteps() / plan.stepsPerEpoch() * plan.validationImages());
    }

    public Work after(Step step) {
        return new Work(plan, step.step(), validatedBefore(step.epoch()));
    }

    public Work after(Validating validating) {
        return new Work(plan, validating.step(), validatedBefore(validating.epoch()) + validating.images());
    }

    public Work after(EpochEnded ended) {
        return new Work(plan, ended.step(), validatedBefore(ended.epoch() + 1));
    }

    private long validatedBefore(int epoch) {
        return (epoch - 1L) * plan.validationImages();
    }

    public double perEpoch() {
        return plan.trainImages() + VALIDATION_COST * plan.validationImages();
    }

    public double done() {
        return (double) steps / plan.stepsPerEpoch() * plan.trainImages() + VALIDATION_COST * validated;
    }

    public double left() {
        return plan.epochs() * perEpoch() - done();
    }

    /** In [0, 1]. */
    public double fraction() {
        return done() / (plan.epochs() * perEpoch());
    }

    /** Whether an epoch's steps are done, but not yet its validation. */
    public boolean isValidating() {
        return steps % plan.stepsPerEpoch() == 0 && validated < steps / plan.stepsPerEpoch() * plan.validationImages();
    }

    /** The one in work, from 1. */
    public long epoch() {
        long full = steps / plan.stepsPerEpoch();
        return isValidating() ? full : Math.min(plan.epochs(), full + 1);
    }
}
