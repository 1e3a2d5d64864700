package org.gabor.engine.compute.loss;

import java.util.List;
import org.gabor.engine.task.Target;

/** The loss of one output, a term of the loss of the network; it keeps its arrays between steps. */
public sealed interface LossTerm permits Criterion, PixelCriterion {

    /** Computes the loss of the output's present values; one target for each sample. */
    void score(List<Target> targets);

    /** After {@link #score}: this term, its factor included, summed over the samples. */
    double lossSum();

    /** After {@link #score}: what {@link #lossSum} is divided by for the mean. */
    double weight();

    /** After {@link #score}: this term of the mean loss; 0 if no sample counts. */
    default double loss() {
        return weight() == 0 ? 0 : lossSum() / weight();
    }

    /** After {@link #score}: the gradient of {@link #loss} at the values, in their order. */
    float[] gradient();
}
