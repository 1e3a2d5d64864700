package org.gabor.app.runs;

import java.util.Locale;

/** Measurements as the program writes them: the same on every machine, with a true minus; a dash for what is no number. */
public final class Figures {

    private static final String NONE = "–";

    private Figures() {
    }

    /** 0.645. */
    public static String decimals(double value, int places) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + places + "f", value).replace('-', '−') : NONE;
    }

    /** 81.3 % for 0.813. */
    public static String percent(double share) {
        return Double.isFinite(share) ? decimals(100 * share, 1) + " %" : NONE;
    }

    /** 1.9 GB, 178 MB, 320 kB. */
    public static String bytes(long bytes) {
        if (bytes >= 1_000_000_000) {
            return decimals(bytes / 1e9, 1) + " GB";
        }
        return bytes >= 1_000_000 ? Math.round(bytes / 1e6) + " MB" : Math.ceilDiv(bytes, 1000) + " kB";
    }
}
