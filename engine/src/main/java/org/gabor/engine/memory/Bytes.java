package org.gabor.engine.memory;

import java.util.Locale;

/** Formats amounts of memory for people; a kB is 1,000 bytes. */
public final class Bytes {

    private Bytes() {}

    /** {@code 1.9 GB}, {@code 178 MB}, {@code 320 kB}. */
    public static String text(long bytes) {
        if (bytes >= 1_000_000_000) {
            return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
        }
        return bytes >= 1_000_000 ? Math.round(bytes / 1e6) + " MB" : Math.ceilDiv(bytes, 1000) + " kB";
    }
}
