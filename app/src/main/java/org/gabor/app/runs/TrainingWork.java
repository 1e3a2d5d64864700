package org.gabor.app.runs;

import java.util.Optional;
import org.gabor.engine.run.RunView;
import org.gabor.engine.train.TrainingEvent.EpochEnded;
import org.gabor.engine.train.TrainingEvent.Metrics;
import org.gabor.engine.train.TrainingEvent.Started;
import org.gabor.engine.train.TrainingEvent.Step;
import org.gabor.engine.train.TrainingEvent.Validating;

/**
 * A run's progress in training images. Validating an image costs a third of training on it: the forward pass, the gradient of the
 * input and the gradient of the weights take about as many operations each, and validation needs the forward pass only.
 *
 * @param steps finished steps of all epochs
 * @param validated validated images of all epochs
 */
public record TrainingWork(Started plan, long steps, long validated) {

    private static final double VALIDATION_COST = 1 / 3.0;

    /** The work of a run that has begun. */
    public static Optional<TrainingWork> of(RunView run) {
        return run.status().plan().map(plan -> run.progress().map(progress -> at(plan, progress)).orElseGet(() -> begin(plan)));
    }

    /** The work of a run that begins or resumes; its epochs so far count as validated. */
    private static TrainingWork begin(Started plan) {
        return new TrainingWork(plan, plan.doneSteps(), plan.doneSteps() / plan.stepsPerEpoch() * plan.validationImages());
    }

    private static TrainingWork at(Started plan, Metrics progress) {
        long before = (progress.epoch() - 1L) * plan.validationImages();
        return new TrainingWork(plan, progress.step(), switch (progress) {
            case Step _ -> before;
            case Validating validating -> before + validating.images();
            case EpochEnded _ -> before + plan.validationImages();
        });
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

    /** Whether an epoch's steps are finished but not its validation. */
    public boolean isValidating() {
        return steps % plan.stepsPerEpoch() == 0 && validated < steps / plan.stepsPerEpoch() * plan.validationImages();
    }

    /** The current epoch, from 1. */
    public long epoch() {
        long full = steps / plan.stepsPerEpoch();
        return isValidating() ? full : Math.min(plan.epochs(), full + 1);
    }
}
