package org.gabor.engine.optim;

/** The planned length of training. */
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

    /** The number of steps in this many epochs, rounded. */
    long steps(double epochs) {
        return Math.round(stepsPerEpoch * epochs);
    }

    /** The epoch, from 0, of the step with index {@code step}. */
    long epoch(long step) {
        return step / stepsPerEpoch;
    }
}
