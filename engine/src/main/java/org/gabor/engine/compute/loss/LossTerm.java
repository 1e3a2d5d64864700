package org.gabor.engine.compute.loss;

import java.util.List;
import org.gabor.engine.task.Target;

/** The loss of one output, a term of the loss of the network. It reuses its arrays between steps. */
public sealed interface LossTerm permits Criterion, PixelCriterion {

    /** Computes the loss of the output's current values; one target for each sample. */
    void score(List<Target> targets);

    /** After {@link #score}: this term, its factor included, summed over the samples. */
    double lossSum();

    /** After {@link #score}: the divisor of {@link #lossSum} for the mean. */
    double weight();

    /** After {@link #score}: this term of the mean loss; 0 if all samples have weight 0. */
    default double loss() {
        return weight() == 0 ? 0 : lossSum() / weight();
    }

    /** After {@link #score}: the gradient of {@link #loss} with respect to the values, in their order. */
    float[] gradient();
}
