package org.gabor.app.runs;

import java.util.Optional;
import org.gabor.engine.compute.Initialization;
import org.gabor.engine.train.Recipe;
import org.gabor.graph.model.Graph;
import org.gabor.zoo.Architecture;
import org.gabor.zoo.BookRecipe;
import org.gabor.zoo.Zoo;

/** The recipes a person starts from. */
public final class Recipes {

    private static final long SEED = 42;

    /** For a network of which nothing is known. */
    public static final Recipe PLAIN = new Recipe(0.05, 0.9, false, 0, 128, 10, Initialization.KAIMING_UNIFORM, SEED);

    private Recipes() {
    }

    /** How the book trains this network, recognised by its name. */
    public static Optional<Recipe> book(Graph network) {
        return Zoo.all().stream()
                .filter(known -> known.answersTo(network.name()) || known.network().get().name().equals(network.name()))
                .map(Architecture::recipe)
                .flatMap(Optional::stream)
                .findFirst()
                .map(Recipes::complete);
    }

    private static Recipe complete(BookRecipe book) {
        return new Recipe(book.learningRate(), 0, false, 0, book.batch(), book.epochs(),
                book.xavier() ? Initialization.XAVIER_UNIFORM : Initialization.KAIMING_UNIFORM, SEED);
    }
}
