package org.gabor.engine.recipe;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A few values, each with a name.
 *
 * @param name what people write for it
 */
public record Choices<T>(List<T> values, Function<T, String> name) implements Range<T> {

    public Choices {
        values = List.copyOf(values);
    }

    @Override
    public Optional<String> problem(String text) {
        return find(text).isPresent() ? Optional.empty()
                : Optional.of("must be one of " + values.stream().map(name).collect(Collectors.joining(", ")));
    }

    @Override
    public T parse(String text) {
        return find(text).orElseThrow();
    }

    @Override
    public String format(T value) {
        return name.apply(value);
    }

    private Optional<T> find(String text) {
        return values.stream().filter(value -> name.apply(value).equals(text.strip())).findFirst();
    }
}
