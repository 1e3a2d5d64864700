package org.gabor.engine.recipe;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Numbers as people write them. */
public final class NumberText {

    private static final BigDecimal LEAST_WRITTEN_OUT = new BigDecimal("1e-6");

    private NumberText() {}

    /** 0.9, 5.0E-4 as 0.0005, 1.0E-8 as 1e-8, 0 without a point; "NaN" and "Infinity" as they are. */
    public static String plain(double value) {
        return Double.isFinite(value) ? plain(new BigDecimal(Double.toString(value))) : Double.toString(value);
    }

    /** As {@link #plain(double)}, of an exact value. */
    public static String plain(BigDecimal value) {
        BigDecimal exact = value.stripTrailingZeros();
        boolean tiny = exact.signum() != 0 && exact.abs().compareTo(LEAST_WRITTEN_OUT) < 0;
        return tiny ? String.format(Locale.ROOT, "%se%d", exact.scaleByPowerOfTen(exact.scale() - exact.precision() + 1)
                .toPlainString(), exact.precision() - exact.scale() - 1) : exact.toPlainString();
    }

    /** The number that a text is; empty if it is none, or not finite as a double. */
    static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip())).filter(number -> Double.isFinite(number.doubleValue()));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
