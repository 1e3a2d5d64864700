package org.gabor.engine.train;

import org.gabor.engine.compute.EvalResult;
import org.gabor.engine.data.Batch;

/** Adds up what a network makes of the validation images. */
final class Validation {

    private final int[][] confusion;
    private double lossSum;
    private double weight;
    private long correct;
    private int images;

    Validation(int classes) {
        confusion = new int[classes][classes];
    }

    /** A prediction that is none of the data's classes counts as wrong and is in no column. */
    void add(Batch batch, EvalResult result) {
        lossSum += result.lossSum();
        weight += result.weight();
        correct += result.correct();
        images += batch.count();
        for (int i = 0; i < batch.count(); i++) {
            int predicted = result.predicted()[i];
            if (predicted < confusion.length) {
                confusion[batch.labels()[i]][predicted]++;
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

    double accuracy() {
        return (double) correct / images;
    }

    int[][] confusion() {
        return confusion;
    }
}
