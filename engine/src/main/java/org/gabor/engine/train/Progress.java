package org.gabor.engine.train;

import org.gabor.engine.task.Score;

/**
 * How far a run is, and what was seen of the epoch it is in. An epoch counts as over once it is validated, so that one
 * interrupted before that still has its images here.
 *
 * @param step steps done, over all epochs
 * @param lossSum loss summed over the epoch's images
 * @param correct images of the epoch that were right before their update
 * @param images images of the epoch
 * @param epochSeconds time spent on the epoch
 * @param seconds time spent on the whole run
 * @param validationAccuracy of the last epoch that is over, NaN before
 * @param trend what the epochs that are over have shown
 */
public record Progress(long step, double lossSum, long correct, long images, double epochSeconds, double seconds,
                       double validationAccuracy, Trend trend) {

    public static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0, Double.NaN, Trend.START);

    /** The epoch to go on with, from 1. */
    public int epoch(int stepsPerEpoch) {
        return Math.toIntExact(images > 0 ? Math.ceilDiv(step, stepsPerEpoch) : step / stepsPerEpoch + 1);
    }

    /** Mean loss and accuracy of the epoch so far. */
    Score score() {
        return Score.withAccuracy(lossSum / images, (double) correct / images);
    }

    Progress afterStep(double loss, int correctNow, int imagesNow, double took) {
        return new Progress(step + 1, lossSum + loss * imagesNow, correct + correctNow, images + imagesNow,
                epochSeconds + took, seconds + took, validationAccuracy, trend);
    }

    Progress spending(double took) {
        return new Progress(step, lossSum, correct, images, epochSeconds + took, seconds + took, validationAccuracy, trend);
    }

    Progress afterEpoch(double accuracy, Trend shown) {
        return new Progress(step, 0, 0, 0, 0, seconds, accuracy, shown);
    }
}
