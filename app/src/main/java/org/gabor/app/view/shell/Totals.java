package org.gabor.app.view.shell;

import java.util.Locale;

/** Formats the status bar's large numbers. */
final class Totals {

    private Totals() {}

    /** {@code 0.94 GMACs}, {@code 0.42 MMACs}. */
    static String macs(long macs) {
        return macs >= 100_000_000
                ? String.format(Locale.ROOT, "%.2f GMACs", macs / 1e9)
                : String.format(Locale.ROOT, "%.2f MMACs", macs / 1e6);
    }

    /** {@code 1.1 GB}, {@code 12 MB}; a GB is 10⁹ bytes. */
    static String bytes(long bytes) {
        return bytes >= 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f GB", bytes / 1e9)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
