package org.gabor.app.view.editor;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.gabor.app.text.NumberText;

/** Formats and parses numbers: with thousands separators; an invalid text gives an empty result. */
final class Numbers {

    private Numbers() {}

    static Optional<Integer> whole(String text) {
        try {
            return Optional.of(Integer.valueOf(plain(text)));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    static Optional<Double> decimal(String text) {
        try {
            return Optional.of(new BigDecimal(plain(text)).doubleValue());
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** The text in a field: {@code 4096}, {@code 0.0001}. */
    static String text(Number value) {
        return value instanceof Double d ? NumberText.plain(d) : value.toString();
    }

    /** {@code 44.3 %} of the whole; 0 if there is no whole. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** A share in a sentence: {@code 1.3 %}, {@code 44 %}, {@code none}. */
    static String share(long part, long whole) {
        double percent = whole == 0 ? 0 : 100.0 * part / whole;
        return percent == 0 ? "none" : String.format(Locale.ROOT, percent < 9.95 ? "%.1f %%" : "%.0f %%", percent);
    }

    private static String plain(String text) {
        return text.strip().replace(",", "");
    }
}
