package org.gabor.app.runs;

/**
 * The progress of the current run, as text and as a fraction.
 *
 * @param position "Epoch 18 of 30", "Validating epoch 18", or the preparation before the first step
 * @param remaining "2 h 26 min left"; empty while it is unknown
 * @param fraction in [0, 1], of all work
 */
public record Progress(String position, String remaining, double fraction) {

    public static final Progress NONE = new Progress("", "", 0);

    public static Progress preparing(String activity) {
        return new Progress(activity, "", 0);
    }

    /** The progress of a run; {@link #NONE} if it hasn't begun. */
    public static Progress of(RunCurves curves) {
        return TrainingWork.of(curves.view()).map(work -> of(work, secondsPerEpoch(curves))).orElse(NONE);
    }

    private static Progress of(TrainingWork work, double secondsPerEpoch) {
        String position = work.isValidating()
                ? "Validating epoch " + work.epoch()
                : "Epoch %d of %d".formatted(work.epoch(), work.plan().epochs());
        return new Progress(position, Eta.left(work.left(), secondsPerEpoch / work.perEpoch()), work.fraction());
    }

    /** The speed over the last whole epoch with its validation, else the speed of the steps; NaN before the first step. */
    public static double secondsPerEpoch(RunCurves curves) {
        return curves.view().lastEpoch().map(epoch -> epoch.seconds())
                .or(() -> TrainingWork.of(curves.view())
                        .flatMap(work -> curves.view().step().map(step -> work.perEpoch() / step.imagesPerSecond())))
                .orElse(Double.NaN);
    }
}
