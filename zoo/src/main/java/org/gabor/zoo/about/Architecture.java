package org.gabor.zoo.about;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.LayerMismatch;
import org.gabor.graph.shape.Shape;

/**
 * One published network.
 *
 * @param id its name on the command line and in files
 * @param title its name for people, and that of the graph
 * @param family the networks of the same idea, one card of the gallery
 * @param variant whose version this is, and how it differs
 * @param novelty what was new, in one sentence
 * @param aliases short names that find it too
 * @param recipe the book's recipe, if the book has the network
 * @param input the published input shape, C×H×W
 * @param classes the published number of classes
 * @param layers from a number of classes to everything between input and scores
 */
public record Architecture(
                           String id,
                           String title,
                           Family family,
                           Paper paper,
                           String variant,
                           String novelty,
                           List<String> aliases,
                           Published published,
                           Optional<BookRecipe> recipe,
                           Shape input,
                           int classes,
                           IntFunction<Block> layers) {

    public Architecture {
        Objects.requireNonNull(id);
        Objects.requireNonNull(layers);
        aliases = List.copyOf(aliases);
    }

    /** Whether {@code name} is the id or an alias. */
    public boolean answersTo(String name) {
        return id.equals(name) || aliases.contains(name);
    }

    /** Builds the network as it was published. */
    public Supplier<Graph> network() {
        return () -> network(input, classes);
    }

    /** The network for other images and classes; throws {@link LayerMismatch} if the images are too small for it. */
    public Graph network(Shape input, int classes) {
        return NetworkBuilder.network(title, input, layers.apply(classes));
    }
}
