package org.gabor.engine.probe;

/**
 * The scores of all classes for one sample.
 *
 * @param logits the score of each class, before softmax
 */
public record SampleScores(int classes, float[] logits) implements Observation {

    public SampleScores {
        if (logits.length != classes) {
            throw new IllegalArgumentException("%d classes don't have %d scores.".formatted(classes, logits.length));
        }
    }

    @Override
    public boolean logged() {
        return false;
    }
}
