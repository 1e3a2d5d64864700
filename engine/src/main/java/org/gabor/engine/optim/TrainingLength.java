package org.gabor.engine.optim;

/** How long training is planned to last. */
public record TrainingLength(int stepsPerEpoch, int epochs) {

    public TrainingLength {
        if (stepsPerEpoch < 1 || epochs < 1) {
            throw new IllegalArgumentException("Training takes at least 1 step and 1 epoch, got %s steps in each of %s epochs."
                    .formatted(stepsPerEpoch, epochs));
        }
    }

    public long steps() {
        return (long) stepsPerEpoch * epochs;
    }

    /** Whole steps in so many epochs. */
    long steps(double epochs) {
        return Math.round(stepsPerEpoch * epochs);
    }

    /** The epoch, from 0, that the step after {@code step} others belongs to. */
    long epoch(long step) {
        return step / stepsPerEpoch;
    }
}
