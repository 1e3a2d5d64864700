package org.gabor.zoo;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.gabor.graph.model.Graph;

/**
 * One published network.
 *
 * @param id its name on the command line and in files
 * @param title its name for people
 * @param paper where it was published
 * @param variant whose version of it this is, and what sets that apart
 * @param novelty what it brought, in one sentence
 * @param aliases short names that find it too
 * @param publishedParameters trainable parameters
 * @param publishedMacs multiply-accumulates of one example's forward pass
 * @param publishedTop1 accuracy on the 1000 classes of ImageNet in percent, where it was trained on them
 * @param recipe how the book trains it, where it is in the book
 * @param network builds it
 */
public record Architecture(
        String id,
        String title,
        int year,
        String authors,
        String paper,
        String variant,
        String novelty,
        List<String> aliases,
        long publishedParameters,
        long publishedMacs,
        OptionalDouble publishedTop1,
        Optional<BookRecipe> recipe,
        Supplier<Graph> network) {

    public Architecture {
        Objects.requireNonNull(id);
        Objects.requireNonNull(network);
        aliases = List.copyOf(aliases);
    }

    /** Whether {@code name} is the id or an alias. */
    public boolean answersTo(String name) {
        return id.equals(name) || aliases.contains(name);
    }
}
