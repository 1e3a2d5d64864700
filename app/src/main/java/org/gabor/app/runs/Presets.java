package org.gabor.app.runs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.data.Augmentation;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.train.Preset;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.graph.model.Graph;
import org.gabor.zoo.Zoo;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.BookRecipe;

/** The named recipes: the book's recipes for its networks, on Fashion-MNIST. */
public final class Presets {

    private static final String BOOK_DATA = "fashion-mnist";

    private Presets() {
    }

    /** The recipes by a zoo id or short name. */
    public static Optional<Preset> find(String name) {
        return Zoo.find(name).flatMap(Presets::of);
    }

    /** The book's recipe for this network, recognized by its name. */
    public static Optional<Preset> of(Graph network) {
        return Zoo.named(network.name()).flatMap(Presets::of);
    }

    /** All names that {@link #find} accepts, the short ones first. */
    public static List<String> names() {
        return Zoo.all().stream().filter(entry -> entry.recipe().isPresent())
                .flatMap(entry -> Stream.concat(entry.aliases().stream(), Stream.of(entry.id()))).toList();
    }

    private static Optional<Preset> of(Architecture entry) {
        return entry.recipe().map(book -> new Preset(entry.id(), entry.input(), entry.classes(), DataReference.of(BOOK_DATA),
                Augmentation.NONE, complete(book)));
    }

    private static Recipe complete(BookRecipe book) {
        return Recipe.sgd(book.learningRate(), 0, book.batch(), book.epochs(),
                book.xavier() ? Initialization.XAVIER_UNIFORM : Initialization.KAIMING_UNIFORM, Recipe.SEED.usual());
    }
}
