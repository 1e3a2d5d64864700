package org.gabor.engine.train;

import org.gabor.engine.task.Score;
import org.gabor.engine.task.Task;

/**
 * A run's progress, with sums over its current epoch. An epoch ends with its validation; if a run is interrupted
 * before that, the epoch's sums are still here.
 *
 * @param step completed steps of all epochs
 * @param lossSum sum of the loss over the epoch's images
 * @param measure sum over the epoch's images of the quantity whose mean is the task's metric, before each update
 * @param images number of images processed in the epoch
 * @param epochSeconds duration of the epoch so far
 * @param seconds duration of the whole run so far
 * @param validationMetric metric of the last completed epoch, NaN before the first
 * @param trend validation results of the completed epochs
 */
public record Progress(long step, double lossSum, double measure, long images, double epochSeconds, double seconds,
                       double validationMetric, ValidationHistory trend) {

    public static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0, Double.NaN, ValidationHistory.START);

    /** The epoch to continue with, from 1. */
    public int epoch(int stepsPerEpoch) {
        return Math.toIntExact(images > 0 ? Math.ceilDiv(step, stepsPerEpoch) : step / stepsPerEpoch + 1);
    }

    /** The mean loss and metric of the epoch so far. */
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
