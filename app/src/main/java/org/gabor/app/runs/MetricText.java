package org.gabor.app.runs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.gabor.engine.recipe.NumberText;

/** Formats measurements: the same in every locale, with a true minus sign, and a dash for NaN. */
public final class MetricText {

    private static final String NONE = "–";

    private MetricText() {
    }

    /** 0.645. */
    public static String decimals(double value, int places) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + places + "f", value).replace('-', '−') : NONE;
    }

    /** Images per second: 66.4, 1,235. */
    public static String rate(double value) {
        return value < 100 ? decimals(value, 1) : String.format(Locale.ROOT, "%,d", Math.round(value));
    }

    /** A plain number: 0.9, 5.0E-4 as 0.0005, 1.0E-8 as 1e-8, 0 without a point. */
    public static String plain(double value) {
        return NumberText.plain(value);
    }

    /** As {@link #plain(double)} after rounding to two significant digits: 0.0039. */
    public static String rounded(double value) {
        return NumberText.plain(new BigDecimal(Double.toString(value)).round(new MathContext(2)));
    }

    /** 81.3 % for 0.813. */
    public static String percent(double share) {
        return Double.isFinite(share) ? decimals(100 * share, 1) + " %" : NONE;
    }
}
