package org.gabor.app.runs;

import java.time.Duration;

/** Formats durations with at most two units; the smaller unit is shown only if it matters. */
public final class Eta {

    private Eta() {
    }

    /** "48 s", "11 min 47 s", "2 h 26 min" or "3 d 4 h"; seconds are rounded to the nearest. */
    public static String words(Duration time) {
        long seconds = time.plusMillis(500).toSeconds();
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return pair(seconds / 60, "min", seconds % 60, "s");
        }
        return seconds < 86_400
                ? pair(seconds / 3600, "h", seconds % 3600 / 60, "min")
                : pair(seconds / 86_400, "d", seconds % 86_400 / 3600, "h");
    }

    public static String words(double seconds) {
        return words(Duration.ofMillis(Math.round(1000 * seconds)));
    }

    /** "2 h 26 min left"; empty while the speed is unknown. */
    public static String left(double work, double secondsPerUnit) {
        boolean known = work >= 0 && secondsPerUnit > 0 && Double.isFinite(secondsPerUnit);
        return known ? words(work * secondsPerUnit) + " left" : "";
    }

    private static String pair(long large, String largeUnit, long small, String smallUnit) {
        return small == 0 ? large + " " + largeUnit : "%d %s %d %s".formatted(large, largeUnit, small, smallUnit);
    }
}
