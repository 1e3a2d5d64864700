package org.gabor.engine.task;

/**
 * The sample is a mix of two (Zhang et al. 2017, <i>mixup</i>).
 *
 * @param label the class of the first one
 * @param partner the class of the other one
 * @param share how much of the sample is of class {@code label}, in [0, 1]; the rest is of class {@code partner}
 */
public record SoftLabel(int label, int partner, double share) implements Target {}
