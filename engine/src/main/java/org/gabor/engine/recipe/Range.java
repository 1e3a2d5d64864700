package org.gabor.engine.recipe;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The values that an option may have, and how people write them. */
public interface Range<T> {

    /** What is wrong with {@code text}, to follow the option's name: "must be above 0"; empty if nothing is. */
    Optional<String> problem(String text);

    /** The value of a text that has no {@link #problem}. */
    T parse(String text);

    /** The text of a value, as people write it. {@link #parse} reads it back to the last bit. */
    String format(T value);

    /** Whether the text is a list of values with commas between them. */
    default boolean isList() {
        return false;
    }

    static Range<Double> above0() {
        return new Decimals("above 0", x -> x > 0);
    }

    static Range<Double> atLeast0() {
        return new Decimals("at least 0", x -> x >= 0);
    }

    /** From 0 to below 1. */
    static Range<Double> share() {
        return new Decimals("at least 0 and below 1", x -> x >= 0 && x < 1);
    }

    /** Above 0 and below 1. */
    static Range<Double> inside() {
        return new Decimals("above 0 and below 1", x -> x > 0 && x < 1);
    }

    /** Above 0 and at most {@code most}. */
    static Range<Double> above0UpTo(double most) {
        return new Decimals("above 0 and at most " + NumberText.plain(most), x -> x > 0 && x <= most);
    }

    /** From 0 to {@code most}. */
    static Range<Double> upTo(double most) {
        return new Decimals("from 0 to " + NumberText.plain(most), x -> x >= 0 && x <= most);
    }

    /** At least {@code least}. */
    static Range<Integer> whole(int least) {
        return new WholeNumbers<>(least, Integer.MAX_VALUE, Long::intValue);
    }

    static Range<Integer> whole(int least, int most) {
        return new WholeNumbers<>(least, most, Long::intValue);
    }

    /** Any number of 64 bits. */
    static Range<Long> large() {
        return new WholeNumbers<>(Long.MIN_VALUE, Long.MAX_VALUE, Function.identity());
    }

    /** On or off. */
    static Range<Boolean> onOff() {
        return new Choices<>(List.of(true, false), String::valueOf);
    }

    /** One of these. */
    static <T> Range<T> oneOf(List<T> values, Function<T, String> name) {
        return new Choices<>(values, name);
    }

    /** What {@code range} has, or nothing. */
    static <T> Range<Optional<T>> maybe(Range<T> range) {
        return new Maybe<>(range);
    }
}
