package org.gabor.engine.optim;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * All trainable numbers of a network laid end to end, so that an optimiser's step is a few vector operations.
 *
 * @param values the weights, changed in place
 * @param gradients the loss's gradients, in the same places
 * @param segments where each parameter lies, by its name, in order
 */
public record ParameterVector(INDArray values, INDArray gradients, Map<String, Segment> segments) {

    /** A stretch of the vector, in numbers. */
    public record Segment(long offset, long length) {}
}
