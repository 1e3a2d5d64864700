package org.gabor.engine.task;

import org.gabor.engine.optim.Loss;

/** How the values of one output are compared with their targets. */
public sealed interface OutputLoss {

    /** Scores, one for each class, with the class of each sample. */
    record Scores(Loss loss) implements OutputLoss {}

    /**
     * Values with pixels: the sum of the squared differences, mean over the batch (Sabour et al. 2017, section 4.1).
     */
    record SquaredError() implements OutputLoss {}
}
