package org.gabor.bench;

/** A library that trains one network on one batch, again and again, or predicts it. */
interface Contestant {

    /** All numbers that it keeps of the network, running statistics included. */
    long parameters();

    /** Gives every tensor the values of {@link Weights}. */
    default void load() {
        throw new UnsupportedOperationException("It starts from weights of its own.");
    }

    /** One training step: forward, loss, backward, update. Returns the loss, so that the step is really done by then. */
    default double train() {
        throw new UnsupportedOperationException("It only predicts.");
    }

    /** The scores of the batch, images×classes. */
    default float[] predict() {
        throw new UnsupportedOperationException("It only trains.");
    }
}
