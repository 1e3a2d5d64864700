package org.gabor.app.runs;

import java.util.Locale;

/** Numbers as the program writes them: the same on every machine, thousands grouped, a true minus. */
public final class Words {

    private static final String NONE = "–";

    private Words() {
    }

    /** 46,787,978. */
    public static String whole(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** 0.645; a dash for what is no number. */
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
