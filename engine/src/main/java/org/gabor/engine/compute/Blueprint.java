package org.gabor.engine.compute;

import java.util.List;

/**
 * A plan before it is bound: the steps in order, and where the images enter and the scores leave.
 *
 * @param ends the network's output, then its auxiliary ones
 */
record Blueprint(List<Step> steps, Value input, List<Value> ends) {

    /** @param predicts whether the network's output depends on it, rather than auxiliary ones only */
    record Step(Stage stage, boolean predicts) {}
}
