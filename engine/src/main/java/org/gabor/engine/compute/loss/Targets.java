package org.gabor.engine.compute.loss;

/**
 * What a batch ought to be.
 *
 * @param labels the class of each example
 * @param partners the other class of an example that is mixed of two (mixup); empty where none is
 * @param shares how much of each example counts as its label's class, the rest as its partner's; empty where none is mixed
 * @param pixels what a decoder ought to paint, n×C×H×W in C order, from [0, 1]; empty where they are the
 *     input's own values
 */
public record Targets(int[] labels, int[] partners, float[] shares, float[] pixels) {

    /** Examples of one class each. */
    public static Targets of(int... labels) {
        return new Targets(labels, new int[0], new float[0], new float[0]);
    }

    public Targets withPixels(float[] changed) {
        return new Targets(labels, partners, shares, changed);
    }

    /** With the pixels of {@code images} where there are none. */
    public Targets orPixels(float[] images) {
        return pixels.length == 0 ? withPixels(images) : this;
    }

    double share(int example) {
        return shares.length == 0 ? 1 : shares[example];
    }

    int partner(int example) {
        return partners.length == 0 ? labels[example] : partners[example];
    }
}
