package org.gabor.engine.recipe;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** Whole numbers between two bounds, which belong to them. */
record WholeNumbers<T extends Number>(long least, long most, Function<Long, T> type) implements Range<T> {

    @Override
    public Optional<String> problem(String text) {
        Optional<BigDecimal> value = NumberText.number(text).filter(number -> number.stripTrailingZeros().scale() <= 0);
        if (value.isEmpty()) {
            return Optional.of("must be a whole number");
        }
        boolean fits = value.get().compareTo(BigDecimal.valueOf(least)) >= 0
                && value.get().compareTo(BigDecimal.valueOf(most)) <= 0;
        return fits ? Optional.empty() : Optional.of("must be from %,d to %,d".formatted(least, most));
    }

    @Override
    public T parse(String text) {
        return type.apply(NumberText.number(text).orElseThrow().longValueExact());
    }

    @Override
    public String format(T value) {
        return value.toString();
    }
}
