package org.gabor.engine.train.spec;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.compute.params.Initializer;
import org.gabor.engine.optim.Loss;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.optim.Schedule;
import org.gabor.engine.recipe.Option;
import org.gabor.engine.recipe.Range;

/**
 * The hyperparameters of training.
 *
 * @param learningRate above 0
 * @param clipNorm upper limit for the L2 norm of all gradients together (Pascanu et al. 2013); empty for no limit
 * @param batch images per step; the last batch of an epoch may be smaller
 * @param recalibrate whether batch norm's running statistics are measured again over all training images at the end
 * @param firstScale factor for the initial weights and biases of the first layer, above 0
 * @param seed determines initial weights, the order of the images and dropout
 * @param precision of feature maps and their gradients
 */
public record Recipe(OptimizerSpec optimizer, double learningRate, Schedule schedule, Optional<Double> clipNorm, Loss loss,
                     int batch, int epochs, Optional<EarlyStopping> earlyStopping, boolean recalibrate,
                     Initialization initialization, double firstScale, long seed, PrecisionChoice precision) {

    public static final Option<Optional<Double>> CLIP_NORM =
            Option.of("clipNorm", "Clip gradients", Range.maybe(Range.above0()), Optional.<Double>empty())
                    .named("limit of the gradients' norm").flag("--clip", "NORM").rare()
                    .help("The most that all gradients together may be, as an L2 norm: longer ones are shortened to it.");
    public static final Option<Integer> BATCH = Option.of("batch", "Batch", Range.whole(1), 128).flag("--batch", "N")
            .help("Images per step: larger batches give steadier steps and take more memory.");
    public static final Option<Integer> EPOCHS = Option.of("epochs", "Epochs", Range.whole(1), 10).named("number of epochs")
            .flag("--epochs", "N").help("How often training goes through all images.");
    public static final Option<Boolean> RECALIBRATE = Option.of("recalibrate", "Recalibrate", Range.onOff(), false)
            .flag("--recalibrate", "").rare()
            .help("After training, batch norm's running statistics are measured again over all training images.");
    public static final Option<Long> SEED = Option.of("seed", "Seed", Range.large(), 42L).flag("--seed", "N")
            .help("Decides initial weights, the order of the images and dropout: the same seed gives the same run.");
    public static final Option<Initialization> INITIALIZATION =
            Option.of("initialization", "Initialisation", Range.oneOf(List.of(Initialization.values()), Initialization::title),
                    Initialization.KAIMING_UNIFORM).rare()
                    .help("How random weights start: scaled so that signals neither vanish nor explode.");
    public static final Option<Double> FIRST_SCALE =
            Option.of("firstScale", "First layer's scale", Range.above0(), 1.0)
                    .named("scale of the first layer's initial weights")
                    .flag("--first-scale", "FACTOR").rare()
                    .help("Factor for the initial weights and biases of the first layer: below 1, its filters outgrow their "
                            + "initial noise sooner.");
    public static final Option<PrecisionChoice> PRECISION =
            Option.of("precision", "Precision", Range.oneOf(List.of(PrecisionChoice.values()), PrecisionChoice::text),
                    PrecisionChoice.F32).flag("--precision", "KIND").rare()
                    .help("The format that feature maps are computed in: f32; bf16, which has fewer digits and is often twice as "
                            + "fast if the processor has instructions for it; auto tries both for a few steps and takes the "
                            + "faster one.");

    public Recipe {
        Objects.requireNonNull(optimizer);
        Objects.requireNonNull(schedule);
        Objects.requireNonNull(loss);
        Objects.requireNonNull(earlyStopping);
        Objects.requireNonNull(initialization);
        Objects.requireNonNull(precision);
        OptimizerSpec.LEARNING_RATE.check(learningRate);
        CLIP_NORM.check(clipNorm);
        BATCH.check(batch);
        EPOCHS.check(epochs);
        FIRST_SCALE.check(firstScale);
    }

    /** SGD on the cross-entropy with a constant learning rate, in single precision. */
    public static Recipe sgd(double learningRate, double momentum, int batch, int epochs, Initialization initialization,
                             long seed) {
        return new Recipe(new OptimizerSpec.Sgd(momentum, false, 0), learningRate, new Schedule.Constant(0), Optional.empty(),
                Loss.CrossEntropy.DEFAULT, batch, epochs, Optional.empty(), false, initialization,
                FIRST_SCALE.usual(), seed, PrecisionChoice.F32);
    }

    public Recipe withOptimizer(OptimizerSpec changed) {
        return new Recipe(changed, learningRate, schedule, clipNorm, loss, batch, epochs, earlyStopping, recalibrate,
                initialization, firstScale, seed, precision);
    }

    public Recipe withLearningRate(double changed) {
        return new Recipe(optimizer, changed, schedule, clipNorm, loss, batch, epochs, earlyStopping, recalibrate,
                initialization, firstScale, seed, precision);
    }

    public Recipe withSchedule(Schedule changed) {
        return new Recipe(optimizer, learningRate, changed, clipNorm, loss, batch, epochs, earlyStopping, recalibrate,
                initialization, firstScale, seed, precision);
    }

    public Recipe withClipNorm(Optional<Double> changed) {
        return new Recipe(optimizer, learningRate, schedule, changed, loss, batch, epochs, earlyStopping, recalibrate,
                initialization, firstScale, seed, precision);
    }

    public Recipe withLoss(Loss changed) {
        return new Recipe(optimizer, learningRate, schedule, clipNorm, changed, batch, epochs, earlyStopping, recalibrate,
                initialization, firstScale, seed, precision);
    }

    public Recipe withBatch(int changed) {
        return new Recipe(optimizer, learningRate, schedule, clipNorm, loss, changed, epochs, earlyStopping, recalibrate,
                initialization, firstScale, seed, precision);
    }

    public Recipe withEpochs(int changed) {
        return new Recipe(optimizer, learningRate, schedule, clipNorm, loss, batch, changed, earlyStopping, recalibrate,
                initialization, firstScale, seed, precision);
    }

    public Recipe withEarlyStopping(Optional<EarlyStopping> changed) {
        return new Recipe(optimizer, learningRate, schedule, clipNorm, loss, batch, epochs, changed, recalibrate,
                initialization, firstScale, seed, precision);
    }

    public Recipe withRecalibrate(boolean changed) {
        return new Recipe(optimizer, learningRate, schedule, clipNorm, loss, batch, epochs, earlyStopping, changed,
                initialization, firstScale, seed, precision);
    }

    public Recipe withFirstScale(double changed) {
        return new Recipe(optimizer, learningRate, schedule, clipNorm, loss, batch, epochs, earlyStopping, recalibrate,
                initialization, changed, seed, precision);
    }

    public Recipe withSeed(long changed) {
        return new Recipe(optimizer, learningRate, schedule, clipNorm, loss, batch, epochs, earlyStopping, recalibrate,
                initialization, firstScale, changed, precision);
    }

    public Recipe withPrecision(PrecisionChoice changed) {
        return new Recipe(optimizer, learningRate, schedule, clipNorm, loss, batch, epochs, earlyStopping, recalibrate,
                initialization, firstScale, seed, changed);
    }

    /** Draws the initial weights. */
    public Initializer initializer() {
        return new Initializer(initialization, firstScale, seed);
    }
}
