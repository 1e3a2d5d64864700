package org.gabor.engine.task;

import java.util.List;

/**
 * A network's loss and metrics on some samples.
 *
 * @param loss mean over the samples
 * @param metrics the task's, the most important one first; empty if it has none
 */
public record Score(double loss, List<Metric> metrics) {

    public Score {
        metrics = List.copyOf(metrics);
    }

    /** The score of a task whose only metric is accuracy, a share in [0, 1]. */
    public static Score withAccuracy(double loss, double accuracy) {
        return new Score(loss, List.of(Metric.accuracy(accuracy)));
    }

    /** The value of the metric of this name; NaN if there is none. */
    public double metric(String name) {
        return metrics.stream().filter(metric -> metric.name().equals(name)).mapToDouble(Metric::value).findFirst()
                .orElse(Double.NaN);
    }

    /** The share of the samples that were predicted correctly, in [0, 1]; NaN if the task has no accuracy. */
    public double accuracy() {
        return metric(Metric.ACCURACY);
    }
}
