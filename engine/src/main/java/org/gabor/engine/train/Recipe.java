package org.gabor.engine.train;

import java.util.Objects;
import java.util.Optional;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.optim.Loss;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.optim.Schedule;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.analysis.MemoryEstimate;

/**
 * How a network is trained.
 *
 * @param learningRate step size, above 0
 * @param clipNorm the most that the L2 norm of all gradients together may be (Pascanu et al. 2013); empty for no limit
 * @param batch images per step; the last batch of an epoch may be smaller
 * @param recalibrate whether batch norm's running statistics are measured anew over all training images at the end
 * @param seed decides initial weights, the order of the images and dropout
 * @param precision of feature maps and their gradients
 */
public record Recipe(OptimizerSpec optimizer, double learningRate, Schedule schedule, Optional<Double> clipNorm, Loss loss,
                     int batch, int epochs, Optional<EarlyStopping> earlyStopping, boolean recalibrate,
                     Initialization initialization, long seed, PrecisionChoice precision) {

    public Recipe {
        Objects.requireNonNull(optimizer);
        Objects.requireNonNull(schedule);
        Objects.requireNonNull(loss);
        Objects.requireNonNull(earlyStopping);
        Objects.requireNonNull(initialization);
        Objects.requireNonNull(precision);
        require(learningRate > 0 && Double.isFinite(learningRate), "The learning rate must be above 0, got %s.", learningRate);
        clipNorm.ifPresent(most -> require(most > 0 && Double.isFinite(most),
                "The gradient's norm can only be clipped above 0, got %s.", most));
        require(batch >= 1, "The batch must be at least 1 image, got %s.", batch);
        require(epochs >= 1, "Training takes at least 1 epoch, got %s.", epochs);
    }

    /** Stochastic gradient descent on the cross-entropy at a constant rate, in single precision. */
    public static Recipe sgd(double learningRate, double momentum, int batch, int epochs, Initialization initialization,
                             long seed) {
        return new Recipe(new OptimizerSpec.Sgd(momentum, false, 0), learningRate, new Schedule.Constant(0), Optional.empty(),
                Loss.DEFAULT, batch, epochs, Optional.empty(), false, initialization, seed,
                PrecisionChoice.F32);
    }

    public Recipe withOptimizer(OptimizerSpec changed) {
        return new Recipe(changed, learningRate, schedule, clipNorm, loss, batch, epochs, earlyStopping, recalibrate,
                initialization, seed, precision);
    }

    public Recipe withLearningRate(double changed) {
        return new Recipe(optimizer, changed, schedule, clipNorm, loss, batch, epochs, earlyStopping, recalibrate,
                initialization, seed, precision);
    }

    public Recipe withSchedule(Schedule changed) {
        return new Recipe(optimizer, learningRate, changed, clipNorm, loss, batch, epochs, earlyStopping, recalibrate,
                initialization, seed, precision);
    }

    public Recipe withClipNorm(Optional<Double> changed) {
        return new Recipe(optimizer, learningRate, schedule, changed, loss, batch, epochs, earlyStopping, recalibrate,
                initialization, seed, precision);
    }

    public Recipe withLoss(Loss changed) {
        return new Recipe(optimizer, learningRate, schedule, clipNorm, changed, batch, epochs, earlyStopping, recalibrate,
                initialization, seed, precision);
    }

    public Recipe withBatch(int changed) {
        return new Recipe(optimizer, learningRate, schedule, clipNorm, loss, changed, epochs, earlyStopping, recalibrate,
                initialization, seed, precision);
    }

    public Recipe withEpochs(int changed) {
        return new Recipe(optimizer, learningRate, schedule, clipNorm, loss, batch, changed, earlyStopping, recalibrate,
                initialization, seed, precision);
    }

    public Recipe withEarlyStopping(Optional<EarlyStopping> changed) {
        return new Recipe(optimizer, learningRate, schedule, clipNorm, loss, batch, epochs, changed, recalibrate,
                initialization, seed, precision);
    }

    public Recipe withRecalibrate(boolean changed) {
        return new Recipe(optimizer, learningRate, schedule, clipNorm, loss, batch, epochs, earlyStopping, changed,
                initialization, seed, precision);
    }

    public Recipe withSeed(long changed) {
        return new Recipe(optimizer, learningRate, schedule, clipNorm, loss, batch, epochs, earlyStopping, recalibrate,
                initialization, changed, precision);
    }

    public Recipe withPrecision(PrecisionChoice changed) {
        return new Recipe(optimizer, learningRate, schedule, clipNorm, loss, batch, epochs, earlyStopping, recalibrate,
                initialization, seed, changed);
    }

    /** About what a network takes to be trained so. */
    public MemoryEstimate memory(Inference network) {
        return MemoryEstimate.of(network, batch, optimizer.buffers(), precision.widest().bytes());
    }

    private static void require(boolean holds, String complaint, Object received) {
        if (!holds) {
            throw new IllegalArgumentException(complaint.formatted(received));
        }
    }
}
