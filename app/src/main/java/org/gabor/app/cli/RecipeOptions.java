package org.gabor.app.cli;

import java.util.Objects;
import java.util.stream.Stream;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.train.Recipe;
import picocli.CommandLine.Option;

/** How to train; what is not given comes from the network's recipe in the book. */
final class RecipeOptions {

    @Option(names = "--batch", paramLabel = "N", description = "Images per step.")
    private Integer batch;

    @Option(names = "--epochs", paramLabel = "N", description = "Times that all images are seen.")
    private Integer epochs;

    @Option(names = "--lr", paramLabel = "RATE", description = "Learning rate, above 0.")
    private Double learningRate;

    @Option(names = "--momentum", paramLabel = "SHARE", description = "Share of the last step that is kept, from 0 to below 1.")
    private Double momentum;

    @Option(names = "--weight-decay", paramLabel = "RATE", description = "Pull of the weights towards 0, at least 0.")
    private Double weightDecay;

    @Option(names = "--seed", paramLabel = "N", description = "Decides first weights, order of the images and dropout.")
    private Long seed;

    /** {@code base} with what was given; throws {@link BadUse} where a value is out of its range. */
    Recipe over(Recipe base) {
        try {
            return base.withOptimizer(sgd(base.optimizer())).withLearningRate(or(learningRate, base.learningRate()))
                    .withBatch(or(batch, base.batch())).withEpochs(or(epochs, base.epochs())).withSeed(or(seed, base.seed()));
        } catch (IllegalArgumentException outOfRange) {
            throw new BadUse(outOfRange.getMessage());
        }
    }

    private OptimizerSpec sgd(OptimizerSpec base) {
        OptimizerSpec.Sgd own = base instanceof OptimizerSpec.Sgd sgd ? sgd : new OptimizerSpec.Sgd(0, false, base.weightDecay());
        return new OptimizerSpec.Sgd(or(momentum, own.momentum()), own.nesterov(), or(weightDecay, own.weightDecay()));
    }

    /** Whether any of them stands on the command line. */
    boolean isGiven() {
        return Stream.of(batch, epochs, learningRate, momentum, weightDecay, seed).anyMatch(Objects::nonNull);
    }

    private static <T> T or(T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
