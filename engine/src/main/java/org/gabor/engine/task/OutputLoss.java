package org.gabor.engine.task;

import org.gabor.engine.optim.Loss;

/** The loss between an output and its targets. */
public sealed interface OutputLoss {

    /** Scores, one for each class, compared with the class of each sample. */
    record Scores(Loss loss) implements OutputLoss {}

    /**
     * Values, compared with pixels: the sum of the squared differences, averaged over the batch (Sabour et al. 2017, section
     * 4.1).
     */
    record SquaredError() implements OutputLoss {}
}
