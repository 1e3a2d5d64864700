package org.gabor.engine.compute;

import java.util.List;

/**
 * A plan before it is bound: the steps in order, and where the images enter and the scores leave. Its moments are counted from
 * the arrival of the images: each step's way ahead, the reading of the scores, each step's way back in reverse order, and
 * the reading of the images' gradient.
 *
 * @param ends the network's output, then its auxiliary ones
 */
record Blueprint(List<Step> steps, Value input, List<Value> ends) {

    static final int ARRIVAL = 0;

    static int ahead(int step) {
        return 1 + step;
    }

    int scores() {
        return 1 + steps.size();
    }

    /** The reading of the images' gradient comes after the first step's way back: it is that of step -1. */
    int back(int step) {
        return scores() + steps.size() - step;
    }

    /**
     * One step.
     *
     * @param predicts whether the network's output depends on it, rather than auxiliary ones only
     * @param chain the layers that prediction may compute at once, the step's own last, each the only reader of the one before;
     *     empty where it is computed by itself
     */
    record Step(Stage stage, boolean predicts, List<Stage.Apply> chain) {

        /** One that is computed by itself. */
        Step(Stage stage, boolean predicts) {
            this(stage, predicts, List.of());
        }
    }
}
