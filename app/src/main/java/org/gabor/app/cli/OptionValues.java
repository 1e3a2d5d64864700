package org.gabor.app.cli;

import java.util.Arrays;
import java.util.List;

/** What is made of options that may be left out. */
final class OptionValues {

    private OptionValues() {}

    static <T> T or(T given, T otherwise) {
        return given == null ? otherwise : given;
    }

    /** Throws {@link UsageError} where an option is given that the choice made has no use for. */
    static void onlyWith(boolean fits, Object given, String option, String choices) {
        if (given != null && !fits) {
            throw new UsageError("%s goes with %s.".formatted(option, choices));
        }
    }

    /** Throws {@link UsageError} that names what there is. */
    static <T> T unknown(String kind, String given, String choices) {
        throw new UsageError("There is no %s \"%s\"; it is one of %s.".formatted(kind, given, choices));
    }

    /** Numbers parted by commas; throws {@link UsageError} where one is none. */
    static List<Double> numbers(String option, String text) {
        try {
            return Arrays.stream(text.split(",", -1)).map(String::strip).map(Double::valueOf).toList();
        } catch (NumberFormatException _) {
            throw new UsageError("%s takes numbers parted by commas, got \"%s\".".formatted(option, text));
        }
    }

    /** Whole numbers parted by commas; throws {@link UsageError} where one is none. */
    static List<Integer> wholeNumbers(String option, String text) {
        try {
            return Arrays.stream(text.split(",", -1)).map(String::strip).map(Integer::valueOf).toList();
        } catch (NumberFormatException _) {
            throw new UsageError("%s takes whole numbers parted by commas, got \"%s\".".formatted(option, text));
        }
    }
}
