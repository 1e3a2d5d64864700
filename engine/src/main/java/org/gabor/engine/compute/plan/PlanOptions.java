package org.gabor.engine.compute.plan;

import java.util.Set;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.optim.Loss;
import org.gabor.graph.model.NodeId;

/**
 * The options of a plan.
 *
 * @param batch the maximum batch size of a step; every buffer has this size
 * @param seed determines the dropout masks, together with the number of the step
 * @param inputGradient whether backward continues to the images, which training does not need
 * @param loss the loss of {@link org.gabor.engine.compute.Plan#gradients}
 * @param frozen parameters that have no gradient and don't change
 * @param precision of feature maps, hidden vectors and their gradients; parameters and scores are always in single precision
 * @param purpose what the plan is for
 * @param kept nodes whose values, and gradients in training, can be read after a step
 */
public record PlanOptions(int batch, long seed, boolean inputGradient, Loss loss, FrozenParameters frozen, Precision precision,
                          Purpose purpose, Set<NodeId> kept) {

    public PlanOptions(int batch, long seed, boolean inputGradient, Loss loss) {
        this(batch, seed, inputGradient, loss, FrozenParameters.NONE, Precision.F32, Purpose.TRAINING, Set.of());
    }

    public PlanOptions {
        kept = Set.copyOf(kept);
        if (batch < 1) {
            throw new IllegalArgumentException("The batch must be at least 1 image, got " + batch + ".");
        }
    }

    /**
     * Options for {@link org.gabor.engine.compute.Plan#forward} only, which is faster and takes less memory than with a plan for
     * training.
     */
    public static PlanOptions prediction(int batch) {
        return new PlanOptions(batch, 0, false, Loss.CrossEntropy.DEFAULT, FrozenParameters.NONE, Precision.F32,
                Purpose.PREDICTION, Set.of());
    }

    /** Options for training on the cross-entropy, or for prediction with the same buffers. */
    public static PlanOptions training(int batch, long seed) {
        return training(batch, seed, Loss.CrossEntropy.DEFAULT);
    }

    /** Options for training on this loss. */
    public static PlanOptions training(int batch, long seed, Loss loss) {
        return new PlanOptions(batch, seed, false, loss);
    }

    /** Options for {@link org.gabor.engine.compute.Plan#scoreGradients}, the gradients of single scores in prediction mode. */
    public static PlanOptions inspection(int batch) {
        return new PlanOptions(batch, 0, true, Loss.CrossEntropy.DEFAULT, FrozenParameters.ALL, Precision.F32,
                Purpose.INSPECTION, Set.of());
    }

    /** Whether there are no gradients. */
    public boolean predicts() {
        return purpose == Purpose.PREDICTION;
    }

    /** Whether steps run in training mode. */
    public boolean trains() {
        return purpose == Purpose.TRAINING;
    }

    public PlanOptions withBatch(int changed) {
        return new PlanOptions(changed, seed, inputGradient, loss, frozen, precision, purpose, kept);
    }

    /**
     * Keeps the values and gradients of these nodes readable: the nodes are neither folded nor fused, and their memory is not
     * reused.
     */
    public PlanOptions keep(Set<NodeId> nodes) {
        return new PlanOptions(batch, seed, inputGradient, loss, frozen, precision, purpose, nodes);
    }

    public PlanOptions withFrozen(FrozenParameters changed) {
        return new PlanOptions(batch, seed, inputGradient, loss, changed, precision, purpose, kept);
    }

    public PlanOptions withPrecision(Precision changed) {
        return new PlanOptions(batch, seed, inputGradient, loss, frozen, changed, purpose, kept);
    }

    /** Throws {@link IllegalArgumentException} if a step cannot take {@code n} samples. */
    public void requireBatch(int n) {
        if (n < 1 || n > batch) {
            throw new IllegalArgumentException("This plan takes 1 to %d images at a time, got %d.".formatted(batch, n));
        }
    }

    /** Throws {@link IllegalStateException} unless the plan is for training. */
    public void requireLearning() {
        if (!trains()) {
            throw new IllegalStateException("This plan was compiled for prediction only.");
        }
    }

    /** Throws {@link IllegalStateException} unless the plan is for inspection. */
    public void requireInspection() {
        if (purpose != Purpose.INSPECTION) {
            throw new IllegalStateException("This plan was not compiled for inspection.");
        }
    }
}
