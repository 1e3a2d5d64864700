package org.gabor.app.runs.recipe;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What may stand in a field. */
sealed interface FieldRule {

    /** The word that asks for class weights by the number of images. */
    String BALANCED = "balanced";

    /** Why {@code text} may not, in one sentence about {@code name}. */
    Optional<String> problem(String name, String text);

    /**
     * One number.
     *
     * @param optional whether the field may be empty
     * @param range in words, such as "above 0"
     */
    record Number(boolean whole, boolean optional, String range, Predicate<BigDecimal> fits) implements FieldRule {

        static Number decimal(String range, Predicate<BigDecimal> fits) {
            return new Number(false, false, range, fits);
        }

        static Number above0() {
            return decimal("above 0", x -> x.doubleValue() > 0);
        }

        static Number atLeast0() {
            return decimal("at least 0", x -> x.signum() >= 0);
        }

        /** From 0 to below 1. */
        static Number share() {
            return decimal("at least 0 and below 1", x -> x.signum() >= 0 && x.doubleValue() < 1);
        }

        /** Between 0 and 1, neither included. */
        static Number inside() {
            return decimal("above 0 and below 1", x -> x.doubleValue() > 0 && x.doubleValue() < 1);
        }

        static Number upTo(long most) {
            return decimal("from 0 to " + most, x -> isBetween(x, 0, most));
        }

        static Number whole(long least, long most) {
            return new Number(true, false, "from %,d to %,d".formatted(least, most), x -> isBetween(x, least, most));
        }

        Number orNothing() {
            return new Number(whole, true, range, fits);
        }

        @Override
        public Optional<String> problem(String name, String text) {
            String kind = whole ? "a whole number" : "a number";
            if (text.isBlank()) {
                return optional ? Optional.empty() : Optional.of("The %s must be %s, got nothing.".formatted(name, kind));
            }
            Optional<BigDecimal> value = parse(text);
            if (value.isEmpty() || whole && value.get().stripTrailingZeros().scale() > 0) {
                return Optional.of("The %s must be %s%s, got %s."
                        .formatted(name, kind, optional ? " or nothing" : "", text.strip()));
            }
            return fits.test(value.get())
                    ? Optional.empty()
                    : Optional.of("The %s must be %s, got %s.".formatted(name, range, text.strip()));
        }

        private static boolean isBetween(BigDecimal x, long least, long most) {
            return x.compareTo(BigDecimal.valueOf(least)) >= 0 && x.compareTo(BigDecimal.valueOf(most)) <= 0;
        }
    }

    /** Whole numbers above 0, each larger than the one before. */
    record Milestones() implements FieldRule {

        @Override
        public Optional<String> problem(String name, String text) {
            List<BigDecimal> values = items(text).flatMap(item -> parse(item).stream()).toList();
            boolean rising = !values.isEmpty() && values.size() == items(text).count();
            for (int i = 0; i < values.size(); i++) {
                BigDecimal before = i == 0 ? BigDecimal.ZERO : values.get(i - 1);
                rising &= values.get(i).stripTrailingZeros().scale() <= 0 && values.get(i).compareTo(before) > 0
                        && values.get(i).compareTo(BigDecimal.valueOf(100_000)) <= 0;
            }
            return rising ? Optional.empty() : Optional.of(
                    "The %s must be whole numbers that rise, such as 30, 60, got %s.".formatted(name, orNothing(text)));
        }
    }

    /** Nothing, numbers of at least 0 and not all 0, or {@link #BALANCED}. */
    record Weights() implements FieldRule {

        @Override
        public Optional<String> problem(String name, String text) {
            List<BigDecimal> values = items(text).flatMap(item -> parse(item).stream()).toList();
            boolean numbers = values.size() == items(text).count() && values.stream().allMatch(x -> x.signum() >= 0)
                    && values.stream().anyMatch(x -> x.signum() > 0);
            return text.isBlank() || text.strip().equals(BALANCED) || numbers ? Optional.empty() : Optional.of(
                    "The %s must be a number for each class, such as 1, 2, 0.5, or the word balanced, got %s."
                            .formatted(name, text.strip()));
        }
    }

    /** Nothing, or names in which * stands for any characters. */
    record Patterns() implements FieldRule {

        @Override
        public Optional<String> problem(String name, String text) {
            return items(text).filter(item -> !item.matches("[\\w.*-]+")).findFirst()
                    .map(item -> "The %s must be patterns such as features.*, got %s.".formatted(name, item));
        }
    }

    /** The parts of a list, with commas or spaces between them. */
    static Stream<String> items(String text) {
        return Stream.of(text.strip().split("[,;\\s]+")).filter(item -> !item.isEmpty());
    }

    /** A finite number, however people write it. */
    static Optional<BigDecimal> parse(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip())).filter(x -> Double.isFinite(x.doubleValue()));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static String orNothing(String text) {
        return text.isBlank() ? "nothing" : text.strip();
    }
}
