package org.gabor.engine.probe;

import org.gabor.engine.task.Classification;

/**
 * The scores of many validation images.
 *
 * @param images their numbers in the validation set, from 0
 * @param labels the class of each, from 0
 * @param logits images×classes in C order, before softmax
 */
public record SplitScores(int classes, int[] images, int[] labels, float[] logits) implements Observation {

    /** The number of images. */
    public int count() {
        return images.length;
    }

    /** The class with the largest score; the first one if several are equal. */
    public int predicted(int index) {
        return Classification.largest(logits, index * classes, classes);
    }

    @Override
    public boolean logged() {
        return false;
    }
}
