package org.gabor.engine.data;

/**
 * Examples for one step.
 *
 * @param images n×C×H×W in C order, n×C×D×H×W of films; the array may be longer than that
 * @param labels the class of each
 * @param partners with mixup, the other class of each; empty without
 * @param shares with mixup, how much of each picture is of its label's class, the rest being its partner's; empty without
 * @param count n, at most the recipe's batch
 */
public record Batch(float[] images, int[] labels, int[] partners, float[] shares, int count) {

    /** Pictures of one class each. */
    public static Batch of(float[] images, int[] labels, int count) {
        return new Batch(images, labels, new int[0], new float[0], count);
    }
}
