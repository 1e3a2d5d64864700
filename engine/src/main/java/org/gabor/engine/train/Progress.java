package org.gabor.engine.train;

import org.gabor.engine.task.Score;
import org.gabor.engine.task.Task;

/**
 * How far a run is, and what was seen of the epoch it is in. An epoch counts as over once it is validated, so that one
 * interrupted before that still has its images here.
 *
 * @param step steps done, over all epochs
 * @param lossSum loss summed over the epoch's images
 * @param measure sum over the epoch's images of what the task's metric is the mean of, before their update
 * @param images images of the epoch
 * @param epochSeconds time spent on the epoch
 * @param seconds time spent on the whole run
 * @param validationMetric of the last epoch that is over, NaN before
 * @param trend what the epochs that are over have shown
 */
public record Progress(long step, double lossSum, double measure, long images, double epochSeconds, double seconds,
                       double validationMetric, ValidationHistory trend) {

    public static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0, Double.NaN, ValidationHistory.START);

    /** The epoch to go on with, from 1. */
    public int epoch(int stepsPerEpoch) {
        return Math.toIntExact(images > 0 ? Math.ceilDiv(step, stepsPerEpoch) : step / stepsPerEpoch + 1);
    }

    /** Mean loss and metric of the epoch so far. */
    Score score(Task task) {
        return task.score(lossSum / images, measure / images);
    }

    Progress afterStep(double loss, double measureNow, int imagesNow, double took) {
        return new Progress(step + 1, lossSum + loss * imagesNow, measure + measureNow, images + imagesNow,
                epochSeconds + took, seconds + took, validationMetric, trend);
    }

    Progress withTimeSpent(double took) {
        return new Progress(step, lossSum, measure, images, epochSeconds + took, seconds + took, validationMetric, trend);
    }

    Progress afterEpoch(double metric, ValidationHistory shown) {
        return new Progress(step, 0, 0, 0, 0, seconds, metric, shown);
    }
}
