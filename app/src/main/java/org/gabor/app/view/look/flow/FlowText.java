package org.gabor.app.view.look.flow;

import java.util.Locale;
import org.gabor.app.text.NumberText;

/** Numbers of the tab as people read them. */
final class FlowText {

    private static final double SMALL = 1e-4;

    private FlowText() {}

    /** Two digits: {@code 0.00081}, {@code 0.31}, {@code 12}, {@code 3.1e-6}. */
    static String norm(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        if (size < SMALL || size >= 1e5) {
            return String.format(Locale.ROOT, "%.1e", value).replace("e-0", "e-").replace("e+0", "e").replace('-', '−');
        }
        int decimals = Math.max(0, 1 - (int) Math.floor(Math.log10(size)));
        return String.format(Locale.ROOT, "%." + decimals + "f", value).replace('-', '−');
    }

    /** A power of ten: {@code 0.01}, {@code 1e−6}. */
    static String power(double value) {
        return value < SMALL * 0.99 || value >= 1e5 ? norm(value).replace(".0e", "e") : NumberText.plain(value);
    }

    /** {@code −3.06}. */
    static String ratio(double log10) {
        return Double.isFinite(log10) ? String.format(Locale.ROOT, "%.2f", log10).replace('-', '−') : "–";
    }

    /** {@code 380} or {@code 3.8}. */
    static String times(double factor) {
        return String.format(Locale.ROOT, factor < 10 ? "%.1f" : "%,.0f", factor);
    }
}
