package org.gabor.engine.compute.plan;

/** What a plan is for. */
public enum Purpose {

    /** Forward in training mode, gradients of the loss and updates. */
    TRAINING,

    /** The outputs in prediction mode only: there are no gradients and no auxiliary outputs. */
    PREDICTION,

    /**
     * The outputs in prediction mode, and gradients of a single output value with respect to the inputs and the kept nodes. No
     * parameter has a gradient, dropout does nothing, and there are no auxiliary outputs.
     */
    INSPECTION
}
