package org.gabor.engine.filters;

import java.util.stream.Stream;

/** The correlation of a filter with itself moved by one pixel: near 0 for noise, near 1 for a smooth filter. */
final class SelfCorrelation {

    private SelfCorrelation() {}

    /** The best of the directions →, ↓, ↘ and ↗, in [−1, 1]; 0 for a filter of one pixel or one value. */
    static double best(Patch patch) {
        return Stream.of(moved(patch, 0, 1), moved(patch, 1, 0), moved(patch, 1, 1), moved(patch, -1, 1))
                .mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** Sums run over the channels and the pixels that have a neighbour {@code down} and {@code right} of them. */
    private static double moved(Patch patch, int down, int right) {
        double product = 0;
        double here = 0;
        double there = 0;
        for (int c = 0; c < patch.channels(); c++) {
            for (int y = Math.max(0, -down); y < patch.height() - Math.max(0, down); y++) {
                for (int x = 0; x < patch.width() - right; x++) {
                    double a = patch.at(c, y, x);
                    double b = patch.at(c, y + down, x + right);
                    product += a * b;
                    here += a * a;
                    there += b * b;
                }
            }
        }
        return here * there == 0 ? 0 : product / Math.sqrt(here * there);
    }
}
