package org.gabor.app.view.start.card;

import java.util.Locale;
import org.gabor.app.text.NumberText;

/** Formats numbers for cards with three significant digits. */
public final class CardQuantities {

    private CardQuantities() {}

    /** {@code 61,706}, {@code 7.98 M}, {@code 134 M}. */
    public static String parameters(long count) {
        return count < 1_000_000 ? NumberText.grouped(count) : scaled(count / 1e6, "M");
    }

    /** {@code 0.42 M}, {@code 40.5 M}, {@code 0.94 G}, {@code 15.5 G}. */
    public static String macs(long count) {
        return count < 100_000_000 ? scaled(count / 1e6, "M") : scaled(count / 1e9, "G");
    }

    public static String percent(double percent) {
        return String.format(Locale.ROOT, "%.1f %%", percent);
    }

    private static String scaled(double value, String unit) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f %s" : "%.1f %s", value, unit);
    }
}
