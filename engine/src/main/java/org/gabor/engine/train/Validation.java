package org.gabor.engine.train;

import org.gabor.engine.compute.EvalResult;
import org.gabor.engine.data.Batch;
import org.gabor.engine.probe.Confusion;
import org.gabor.engine.task.Score;

/** Adds up what a network makes of the validation images. */
final class Validation {

    private final int classes;
    private final Confusion.Counter confusion;
    private double lossSum;
    private double weight;
    private long correct;
    private int images;

    Validation(int classes) {
        this.classes = classes;
        this.confusion = new Confusion.Counter(classes);
    }

    /** A prediction that is none of the data's classes counts as wrong and is in no column. */
    void add(Batch batch, EvalResult result) {
        lossSum += result.lossSum();
        weight += result.weight();
        correct += result.correct();
        images += batch.count();
        for (int i = 0; i < batch.count(); i++) {
            int predicted = result.predicted()[i];
            if (predicted < classes) {
                confusion.add(batch.labels()[i], predicted);
            }
        }
    }

    int images() {
        return images;
    }

    /** Mean loss. */
    double loss() {
        return lossSum / weight;
    }

    /** Mean loss and accuracy. */
    Score score() {
        return Score.withAccuracy(loss(), accuracy());
    }

    double accuracy() {
        return (double) correct / images;
    }

    Confusion confusion() {
        return confusion.confusion();
    }
}
