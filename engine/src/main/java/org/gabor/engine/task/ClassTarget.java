package org.gabor.engine.task;

/** A target that consists of classes. */
public sealed interface ClassTarget extends Target permits Label, SoftLabel {

    /** The class; for mixup, that of the first sample. */
    int label();

    /** Writes the share of each class; the shares sum to 1. */
    void writeShares(double[] shares);
}
