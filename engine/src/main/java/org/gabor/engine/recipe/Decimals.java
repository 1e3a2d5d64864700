package org.gabor.engine.recipe;

import java.util.Optional;
import java.util.function.DoublePredicate;

/**
 * Finite numbers.
 *
 * @param words the range in words: "above 0"
 */
record Decimals(String words, DoublePredicate fits) implements Range<Double> {

    @Override
    public Optional<String> problem(String text) {
        Optional<Double> value = NumberText.number(text).map(Number::doubleValue);
        if (value.isEmpty()) {
            return Optional.of("must be a number");
        }
        return fits.test(value.get()) ? Optional.empty() : Optional.of("must be " + words);
    }

    @Override
    public Double parse(String text) {
        return NumberText.number(text).orElseThrow().doubleValue();
    }

    @Override
    public String format(Double value) {
        return NumberText.plain(value);
    }
}
