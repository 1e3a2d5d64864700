package org.gabor.app.text;

import java.math.BigDecimal;
import java.util.Locale;

/** Formats numbers for the editor. */
public final class NumberText {

    private static final long FLOAT_BYTES = 4;

    private NumberText() {}

    /** {@code 3,723,968}. */
    public static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** The shortest exact decimal, never with an exponent: {@code 0.5}, {@code 0.000001}. */
    public static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** {@code 895.1 M}; numbers below a million in full. */
    public static String compact(long count) {
        return count < 1_000_000 ? grouped(count) : scaled(count, 1000, 1_000_000, "M", "G", "T", "P", "E");
    }

    /** The memory of {@code count} 32-bit values: {@code 676 KiB}. */
    public static String memory(long count) {
        long bytes = Math.multiplyExact(count, FLOAT_BYTES);
        return bytes < 1024 ? bytes + " B" : scaled(bytes, 1024, 1024, "KiB", "MiB", "GiB", "TiB", "PiB");
    }

    /** {@code 0.04 ms}, {@code 4.1 ms}, {@code 412 ms}, {@code 12.4 s}: fewer decimals for longer times. */
    public static String time(double seconds) {
        double millis = 1e3 * seconds;
        if (millis < 0.005) {
            return "< 0.01 ms";
        }
        if (millis >= 9_999.5) {
            return String.format(Locale.ROOT, "%,.1f s", seconds);
        }
        int decimals = millis >= 99.95 ? 0 : millis >= 0.995 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f ms", millis);
    }

    private static String scaled(double value, int step, double first, String... units) {
        double scaled = value / first;
        int unit = 0;
        while (scaled >= step && unit < units.length - 1) {
            scaled /= step;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", scaled, units[unit]);
    }
}
