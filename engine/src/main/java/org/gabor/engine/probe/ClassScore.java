package org.gabor.engine.probe;

/**
 * The score of a class for one sample.
 *
 * @param index the class, from 0; −1 in {@link #NONE}
 * @param logit its score, before softmax
 * @param probability its share of the softmax, in [0, 1]
 */
public record ClassScore(int index, double logit, double probability) {

    /** For a network without classes. */
    public static final ClassScore NONE = new ClassScore(-1, 0, 0);
}
