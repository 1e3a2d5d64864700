package org.gabor.engine.train;

import java.util.List;
import java.util.Optional;
import org.gabor.engine.compute.EvalResult;
import org.gabor.engine.data.Samples;
import org.gabor.engine.probe.Confusion;
import org.gabor.engine.task.Classification;
import org.gabor.engine.task.Reconstruction;
import org.gabor.engine.task.Score;
import org.gabor.engine.task.Target;
import org.gabor.engine.task.Task;

/** Accumulates loss, metric and confusion over the validation images. */
final class Validation {

    private final Task task;
    private final int classes;
    private final Confusion.Counter confusion;
    private double lossSum;
    private double weight;
    private double measure;
    private int images;

    /** @param classes number of classes of the data set */
    Validation(Task task, int classes) {
        this.task = task;
        this.classes = classes;
        this.confusion = new Confusion.Counter(classes);
    }

    void add(Samples samples, EvalResult result) {
        lossSum += result.lossSum();
        weight += result.weight();
        measure += result.measure();
        images += samples.count();
        switch (task) {
            case Classification classification -> count(classification, samples.targets(), result.scores());
            case Reconstruction _ -> {}
        }
    }

    /** A predicted class that the data set lacks counts as wrong and appears in no column. */
    private void count(Classification classification, List<Target> targets, float[] scores) {
        for (int i = 0; i < targets.size(); i++) {
            int predicted = classification.predicted(scores, i);
            if (predicted < classes) {
                confusion.add(Classification.label(targets.get(i)), predicted);
            }
        }
    }

    int images() {
        return images;
    }

    /** The mean loss. */
    double loss() {
        return lossSum / weight;
    }

    /** The mean of the task's metric. */
    double metric() {
        return measure / images;
    }

    /** The mean loss and metric. */
    Score score() {
        return task.score(loss(), metric());
    }

    /** The number of images by true and predicted class; empty if the task has no classes. */
    Optional<Confusion> confusion() {
        return switch (task) {
            case Classification _ -> Optional.of(confusion.confusion());
            case Reconstruction _ -> Optional.empty();
        };
    }
}
