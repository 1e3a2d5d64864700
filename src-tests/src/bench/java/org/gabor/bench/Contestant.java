package org.gabor.bench;

/** A library that trains one network on one batch, again and again. */
interface Contestant {

    /** One training step: forward, loss, backward, update. Returns the loss, so that the step is really done by then. */
    double step();

    /** All numbers that it keeps of the network, running statistics included. */
    long parameters();
}
