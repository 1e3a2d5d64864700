package org.gabor.engine.compute;

import java.util.List;
import java.util.Optional;

/**
 * A plan before it is bound: the steps in order, and where the images enter and the scores leave.
 *
 * @param ends the network's output, then its auxiliary ones
 */
record Blueprint(List<Step> steps, Value input, List<Value> ends) {

    /**
     * One step.
     *
     * @param predicts whether the network's output depends on it, rather than auxiliary ones only
     * @param feeder the layer before a normalisation that alone reads it: prediction may compute both together
     */
    record Step(Stage stage, boolean predicts, Optional<Stage.Apply> feeder) {}
}
