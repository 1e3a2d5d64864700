package org.gabor.engine.train;

import java.util.Objects;
import org.gabor.engine.compute.Initialization;

/**
 * How a network is trained: stochastic gradient descent on the cross-entropy.
 *
 * @param learningRate step size, above 0
 * @param momentum share of the last step that is kept, 0 ≤ momentum &lt; 1 (PyTorch's formulation)
 * @param nesterov look ahead along the momentum (Sutskever et al. 2013); needs momentum
 * @param weightDecay added to the gradient as weightDecay · weight, at least 0
 * @param batch images per step; the last batch of an epoch may be smaller
 * @param seed decides initial weights, the order of the images and dropout
 */
public record Recipe(double learningRate, double momentum, boolean nesterov, double weightDecay,
                     int batch, int epochs, Initialization initialization, long seed) {

    public Recipe {
        Objects.requireNonNull(initialization);
        require(learningRate > 0 && Double.isFinite(learningRate), "The learning rate must be above 0, got %s.", learningRate);
        require(momentum >= 0 && momentum < 1, "Momentum must be at least 0 and below 1, got %s.", momentum);
        require(!nesterov || momentum > 0, "Nesterov needs a momentum above 0, got %s.", momentum);
        require(weightDecay >= 0 && Double.isFinite(weightDecay), "Weight decay must be at least 0, got %s.", weightDecay);
        require(batch >= 1, "The batch must be at least 1 image, got %s.", batch);
        require(epochs >= 1, "Training takes at least 1 epoch, got %s.", epochs);
    }

    private static void require(boolean holds, String complaint, Object received) {
        if (!holds) {
            throw new IllegalArgumentException(complaint.formatted(received));
        }
    }
}
