package org.gabor.app.runs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.data.Augmentation;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.optim.Schedule;
import org.gabor.engine.train.Preset;
import org.gabor.engine.train.spec.PrecisionChoice;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.Zoo;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.BookRecipe;

/**
 * The named recipes: the book's recipes for its networks, on Fashion-MNIST, and {@code filters}, which is made for AlexNets and
 * trains their first layer within minutes.
 */
public final class Presets {

    private static final String BOOK_DATA = "fashion-mnist";

    /**
     * Textures, whose classes differ in what a first layer can tell. {@code docs/filters.md} explains the values and compares them
     * with others.
     */
    private static final Preset FILTERS = filters();

    /** With it, no direction has more than a quarter of AlexNet's filters. */
    private static final long VARIED_SEED = 7;

    private Presets() {
    }

    /** The recipe by its name: {@code filters}, or a zoo id or short name for the book's. */
    public static Optional<Preset> find(String name) {
        return name.equals(FILTERS.name()) ? Optional.of(FILTERS) : Zoo.find(name).flatMap(Presets::of);
    }

    /** The book's recipe for this network, recognized by its name. */
    public static Optional<Preset> of(Graph network) {
        return Zoo.named(network.name()).flatMap(Presets::of);
    }

    /** All names that {@link #find} accepts, the short ones first. */
    public static List<String> names() {
        return Stream.concat(Zoo.all().stream().filter(entry -> entry.recipe().isPresent())
                .flatMap(entry -> Stream.concat(entry.aliases().stream(), Stream.of(entry.id()))), Stream.of(FILTERS.name()))
                .toList();
    }

    private static Preset filters() {
        DataSource textures = DataCatalog.find("textures").orElseThrow();
        Recipe recipe = Recipe.sgd(0.0004, 0, 32, 2, Initialization.XAVIER_UNIFORM, VARIED_SEED)
                .withOptimizer(OptimizerSpec.Adam.DEFAULT).withSchedule(new Schedule.Cosine(0, 0.1)).withFirstScale(0.03)
                .withPrecision(PrecisionChoice.AUTO);
        return new Preset("filters", new FeatureMap(3, 72, 72), textures.classes().size(), DataReference.of(textures.id()),
                Augmentation.parse("normalize"), recipe);
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
