package org.gabor.app.runs;

/**
 * How far the run in training is, in words and as a share.
 *
 * @param position "Epoch 18 of 30", "Validating epoch 18", or what is prepared before the first step
 * @param remaining "2 h 26 min left"; empty while it cannot be told
 * @param fraction in [0, 1], of all work
 */
public record Progress(String position, String remaining, double fraction) {

    public static final Progress NONE = new Progress("", "", 0);

    public static Progress preparing(String activity) {
        return new Progress(activity, "", 0);
    }

    /** Of a run that has begun; {@link #NONE} for one that has not. */
    public static Progress of(RunCurves curves) {
        return TrainingWork.of(curves.view()).map(work -> of(work, secondsPerEpoch(curves))).orElse(NONE);
    }

    private static Progress of(TrainingWork work, double secondsPerEpoch) {
        String position = work.isValidating()
                ? "Validating epoch " + work.epoch()
                : "Epoch %d of %d".formatted(work.epoch(), work.plan().epochs());
        return new Progress(position, Eta.left(work.left(), secondsPerEpoch / work.perEpoch()), work.fraction());
    }

    /** Measured over the last whole epoch with its validation, else from the speed of the steps; NaN before the first. */
    public static double secondsPerEpoch(RunCurves curves) {
        return curves.view().lastEpoch().map(epoch -> epoch.seconds())
                .or(() -> TrainingWork.of(curves.view())
                        .flatMap(work -> curves.view().step().map(step -> work.perEpoch() / step.imagesPerSecond())))
                .orElse(Double.NaN);
    }
}
