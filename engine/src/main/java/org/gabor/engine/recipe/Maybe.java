package org.gabor.engine.recipe;

import java.util.Optional;

/** A range whose values may be left out: the empty text stands for nothing. */
record Maybe<T>(Range<T> range) implements Range<Optional<T>> {

    @Override
    public Optional<String> problem(String text) {
        return text.isBlank() ? Optional.empty()
                : range.problem(text).map(problem -> problem.endsWith("number") ? problem + " or nothing" : problem);
    }

    @Override
    public Optional<T> parse(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(range.parse(text));
    }

    @Override
    public String format(Optional<T> value) {
        return value.map(range::format).orElse("");
    }
}
