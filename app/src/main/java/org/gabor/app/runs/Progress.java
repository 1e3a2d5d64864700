package org.gabor.app.runs;

import org.gabor.engine.train.TrainingEvent.Started;
import org.gabor.engine.train.TrainingEvent.Step;

/**
 * How far the run in training is, in words and as a share.
 *
 * @param position "Epoch 18 of 30", or what is prepared before the first step
 * @param remaining "2 h 26 min left"; empty while it cannot be told
 * @param fraction in [0, 1], of all steps
 */
public record Progress(String position, String remaining, double fraction) {

    public static final Progress NONE = new Progress("", "", 0);

    public static Progress preparing(String activity) {
        return new Progress(activity, "", 0);
    }

    /** Of a run that has begun; {@link #NONE} for one that has not. */
    public static Progress of(RunCurves curves) {
        return curves.plan().map(plan -> of(plan, curves)).orElse(NONE);
    }

    private static Progress of(Started plan, RunCurves curves) {
        long total = (long) plan.epochs() * plan.stepsPerEpoch();
        long done = curves.lastStep().map(Step::step).orElse(plan.doneSteps());
        long epoch = Math.min(plan.epochs(), 1 + done / plan.stepsPerEpoch());
        return new Progress("Epoch %d of %d".formatted(epoch, plan.epochs()),
                Eta.left(total - done, secondsPerEpoch(curves) / plan.stepsPerEpoch()), (double) done / total);
    }

    /** Measured over the last whole epoch with its validation, else from the speed of the steps; NaN before the first. */
    public static double secondsPerEpoch(RunCurves curves) {
        return curves.lastEpoch().map(epoch -> epoch.seconds())
                .or(() -> curves.plan().flatMap(plan ->
                        curves.lastStep().map(step -> plan.trainImages() / step.imagesPerSecond())))
                .orElse(Double.NaN);
    }
}
