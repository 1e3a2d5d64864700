package org.gabor.engine.compute;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Comparisons that fail on NaN. */
public final class CloseComparison {

    private CloseComparison() {}

    /** |actual − expected| ≤ bound · scale. */
    public static void assertClose(double expected, double actual, double scale, double bound, String what) {
        double error = Math.abs(actual - expected) / scale;
        assertTrue(error <= bound, () -> "%s: expected %s, got %s: off by %.2g, allowed %.2g".formatted(
                what, expected, actual, error, bound));
    }

    public static void assertClose(double expected, double actual, double bound, String what) {
        assertClose(expected, actual, Math.abs(expected), bound, what);
    }
}
