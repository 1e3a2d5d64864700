package org.gabor.zoo;

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
 * @param variant whose version of it this is, and what sets that apart
 * @param novelty what it brought, in one sentence
 * @param aliases short names that find it too
 * @param recipe how the book trains it, where it is in the book
 * @param input what it was published for
 * @param classes how many classes it was published for
 * @param layers all between the input and the scores of that many classes
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

    /** The network for other pictures and classes; throws {@link LayerMismatch} where the pictures are too small for it. */
    public Graph network(Shape input, int classes) {
        return NetworkBuilder.network(title, input, layers.apply(classes));
    }
}
