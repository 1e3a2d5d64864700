package org.gabor.app.cli;

import java.util.List;
import java.util.Optional;
import org.gabor.engine.train.EarlyStopping;
import org.gabor.engine.train.PrecisionChoice;
import org.gabor.engine.train.Recipe;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How to train; what is not given comes from the network's recipe in the book. */
final class RecipeOptions {

    @Option(names = "--batch", paramLabel = "N", description = "Images per step.")
    private Integer batch;

    @Option(names = "--epochs", paramLabel = "N", description = "Times that all images are seen.")
    private Integer epochs;

    @Option(names = "--lr", paramLabel = "RATE", description = "Learning rate, above 0.")
    private Double learningRate;

    @Mixin
    private OptimizerOptions optimizer;

    @Option(names = "--clip", paramLabel = "NORM", description = "The most that the norm of all gradients together may be.")
    private Double clip;

    @Mixin
    private ScheduleOptions schedule;

    @Mixin
    private LossOptions loss;

    @Option(names = "--early-stopping", paramLabel = "N", description = "Stop after N epochs without a lower validation loss.")
    private Integer patience;

    @Option(names = "--min-delta", paramLabel = "LOSS",
            description = "With --early-stopping: how much lower counts, 0 by default.")
    private Double minDelta;

    @Option(names = "--recalibrate", description = "At the end, measure batch norm's statistics over all training images.")
    private boolean recalibrate;

    @Option(names = "--seed", paramLabel = "N", description = "Decides initial weights, order of the images and dropout.")
    private Long seed;

    @Option(names = "--precision", paramLabel = "KIND", converter = Kinds.class,
            description = "What to compute in: f32 (the default); bf16, often faster where the processor has it; or auto, "
                    + "which tries both for a few steps and takes the faster one.")
    private PrecisionChoice precision;

    /** {@code base} with what was given; throws {@link UsageError} where a value is out of its range. */
    Recipe over(Recipe base) {
        OptionValues.onlyWith(patience != null, minDelta, "--min-delta", "--early-stopping");
        try {
            return base.withOptimizer(optimizer.over(base.optimizer()))
                    .withLearningRate(OptionValues.or(learningRate, base.learningRate()))
                    .withSchedule(schedule.over(base.schedule())).withLoss(loss.over(base.loss()))
                    .withClipNorm(Optional.ofNullable(clip).or(base::clipNorm))
                    .withBatch(OptionValues.or(batch, base.batch())).withEpochs(OptionValues.or(epochs, base.epochs()))
                    .withEarlyStopping(Optional.ofNullable(patience)
                            .map(n -> new EarlyStopping(n, OptionValues.or(minDelta, 0.0))).or(base::earlyStopping))
                    .withRecalibrate(recalibrate || base.recalibrate()).withSeed(OptionValues.or(seed, base.seed()))
                    .withPrecision(OptionValues.or(precision, base.precision()));
        } catch (IllegalArgumentException outOfRange) {
            throw new UsageError(outOfRange.getMessage());
        }
    }

    static final class Kinds extends NamedChoice<PrecisionChoice> {

        Kinds() {
            super(List.of(PrecisionChoice.values()), PrecisionChoice::text);
        }
    }
}
