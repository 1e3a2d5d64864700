package org.gabor.engine.compute;

import org.gabor.engine.memory.Precision;
import org.gabor.engine.optim.Loss;

/**
 * What a plan is compiled for.
 *
 * @param batch the most examples a step can take; every buffer is sized for it
 * @param seed decides the dropout masks, together with the number of the step
 * @param inputGradient whether backward goes on to the images themselves, which training does not need
 * @param loss what {@link Plan#gradients} are of
 * @param frozen parameters that have no gradient and stay as they are
 * @param precision of feature maps, hidden vectors and their gradients; parameters and scores are always in single precision
 * @param predicts whether it does nothing else: there are no gradients and no auxiliary outputs
 */
public record PlanOptions(int batch, long seed, boolean inputGradient, Loss loss, Frozen frozen, Precision precision,
                          boolean predicts) {

    public PlanOptions(int batch, long seed, boolean inputGradient, Loss loss) {
        this(batch, seed, inputGradient, loss, Frozen.NONE, Precision.F32, false);
    }

    public PlanOptions {
        if (batch < 1) {
            throw new IllegalArgumentException("The batch must be at least 1 image, got " + batch + ".");
        }
    }

    /** Options for nothing but {@link Plan#forward}, which is faster and takes less memory than with a plan for training. */
    public static PlanOptions prediction(int batch) {
        return new PlanOptions(batch, 0, false, Loss.DEFAULT, Frozen.NONE, Precision.F32, true);
    }

    /** Options for training on the cross-entropy, or for prediction with the same buffers. */
    public static PlanOptions training(int batch, long seed) {
        return training(batch, seed, Loss.DEFAULT);
    }

    /** Options for training on this loss. */
    public static PlanOptions training(int batch, long seed, Loss loss) {
        return new PlanOptions(batch, seed, false, loss);
    }

    PlanOptions withBatch(int changed) {
        return new PlanOptions(changed, seed, inputGradient, loss, frozen, precision, predicts);
    }

    public PlanOptions withFrozen(Frozen changed) {
        return new PlanOptions(batch, seed, inputGradient, loss, changed, precision, predicts);
    }

    public PlanOptions withPrecision(Precision changed) {
        return new PlanOptions(batch, seed, inputGradient, loss, frozen, changed, predicts);
    }
}
