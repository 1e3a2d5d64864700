package org.gabor.engine.recipe;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists of values, with commas or spaces between them.
 *
 * @param words what the list must be: "whole numbers that rise, such as 30, 60"
 * @param item the value of one item; throws {@link RuntimeException} if it is none
 * @param fits whether a list may be
 */
public record Items<T>(String words, Function<String, T> item, Function<T, String> text, Predicate<List<T>> fits)
        implements Range<List<T>> {

    /** Finite numbers. */
    public static Items<Double> decimals(String words, Predicate<List<Double>> fits) {
        return new Items<>(words, text -> NumberText.number(text).orElseThrow().doubleValue(), NumberText::plain, fits);
    }

    /** Whole numbers of 32 bits. */
    public static Items<Integer> whole(String words, Predicate<List<Integer>> fits) {
        return new Items<>(words, text -> NumberText.number(text).orElseThrow().intValueExact(), String::valueOf, fits);
    }

    /** Texts that match a regular expression. */
    public static Items<String> matching(String words, String pattern) {
        return new Items<>(words, Function.identity(), Function.identity(),
                items -> items.stream().allMatch(item -> item.matches(pattern)));
    }

    @Override
    public Optional<String> problem(String text) {
        try {
            return fits.test(parse(text)) ? Optional.empty() : Optional.of("must be " + words);
        } catch (RuntimeException _) {
            return Optional.of("must be " + words);
        }
    }

    @Override
    public List<T> parse(String text) {
        return Stream.of(text.strip().split("[,;\\s]+")).filter(part -> !part.isEmpty()).map(item).toList();
    }

    @Override
    public String format(List<T> values) {
        return values.stream().map(text).collect(Collectors.joining(", "));
    }

    @Override
    public boolean isList() {
        return true;
    }
}
