package org.gabor.app.cli;

import java.util.Optional;
import org.gabor.engine.train.Recipe;
import org.gabor.engine.train.Recipe.Initialization;
import org.gabor.zoo.BookRecipe;
import picocli.CommandLine.Option;

/** How to train; what is not given comes from the network's recipe in the book. */
final class RecipeOptions {

    /** For networks that are not in the book: its recipe for AlexNet, the most careful one. */
    private static final BookRecipe CAREFUL = new BookRecipe(0.01, 128, 10, true);

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

    /** Throws {@link BadUse} where a value is out of its range. */
    Recipe over(Optional<BookRecipe> book) {
        BookRecipe base = book.orElse(CAREFUL);
        try {
            return new Recipe(or(learningRate, base.learningRate()), or(momentum, 0.0), false, or(weightDecay, 0.0),
                    or(batch, base.batch()), or(epochs, base.epochs()),
                    base.xavier() ? Initialization.XAVIER_UNIFORM : Initialization.KAIMING_UNIFORM, or(seed, 0L));
        } catch (IllegalArgumentException outOfRange) {
            throw new BadUse(outOfRange.getMessage());
        }
    }

    private static <T> T or(T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
