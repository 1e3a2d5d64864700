package org.gabor.app.runs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Measurements as the program writes them: the same on every machine, with a true minus; a dash for what is no number. */
public final class MetricText {

    private static final String NONE = "–";
    private static final BigDecimal LEAST_WRITTEN_OUT = new BigDecimal("1e-6");

    private MetricText() {
    }

    /** 0.645. */
    public static String decimals(double value, int places) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + places + "f", value).replace('-', '−') : NONE;
    }

    /** Of images a second: 66.4, 1,235. */
    public static String rate(double value) {
        return value < 100 ? decimals(value, 1) : String.format(Locale.ROOT, "%,d", Math.round(value));
    }

    /** As people write it: 0.9, 5.0E-4 as 0.0005, 1.0E-8 as 1e-8, 0 without a point. */
    public static String plain(double value) {
        return plain(new BigDecimal(Double.toString(value)));
    }

    /** As {@link #plain(double)} after rounding to two digits that count: 0.0039. */
    public static String rounded(double value) {
        return plain(new BigDecimal(Double.toString(value)).round(new MathContext(2)));
    }

    private static String plain(BigDecimal value) {
        BigDecimal exact = value.stripTrailingZeros();
        boolean tiny = exact.signum() != 0 && exact.abs().compareTo(LEAST_WRITTEN_OUT) < 0;
        return tiny ? String.format(Locale.ROOT, "%se%d", exact.scaleByPowerOfTen(exact.scale() - exact.precision() + 1)
                .toPlainString(), exact.precision() - exact.scale() - 1) : exact.toPlainString();
    }

    /** 81.3 % for 0.813. */
    public static String percent(double share) {
        return Double.isFinite(share) ? decimals(100 * share, 1) + " %" : NONE;
    }
}
