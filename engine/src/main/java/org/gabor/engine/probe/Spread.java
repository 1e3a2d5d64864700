package org.gabor.engine.probe;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How some values are distributed, to four digits. NaN and without bins if no value is finite.
 *
 * @param std standard deviation, divided by the number of values
 * @param quantiles the values at {@link #SHARES}, linear between two values
 * @param bins the number of values in each of {@link #BINS} equal parts of [min, max]; may be empty if it is not kept
 */
public record Spread(double mean, double std, double min, double max, List<Double> quantiles, List<Integer> bins) {

    public static final int BINS = 64;

    /** The shares of values below each quantile. */
    public static final List<Double> SHARES = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

    private static final MathContext DIGITS = new MathContext(4);

    public Spread {
        quantiles = List.copyOf(quantiles);
        bins = List.copyOf(bins);
    }

    /** The spread of all finite values. */
    public static Spread of(float[] values) {
        float[] sorted = finite(values);
        Arrays.sort(sorted);
        Statistics statistics = Statistics.of(sorted);
        return new Spread(rounded(statistics.mean()), rounded(statistics.std()), rounded(statistics.min()),
                rounded(statistics.max()), SHARES.stream().map(share -> rounded(quantile(sorted, share))).toList(),
                bins(sorted));
    }

    private static float[] finite(float[] values) {
        float[] finite = new float[values.length];
        int n = 0;
        for (float value : values) {
            if (Float.isFinite(value)) {
                finite[n++] = value;
            }
        }
        return Arrays.copyOf(finite, n);
    }

    private static double quantile(float[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * ((double) sorted[above] - sorted[below]);
    }

    private static List<Integer> bins(float[] sorted) {
        if (sorted.length == 0) {
            return List.of();
        }
        int[] bins = new int[BINS];
        double min = sorted[0];
        double range = sorted[sorted.length - 1] - min;
        for (float value : sorted) {
            bins[range == 0 ? 0 : Math.min(BINS - 1, (int) ((value - min) / range * BINS))]++;
        }
        return IntStream.of(bins).boxed().toList();
    }

    /** The same without bins, for a log. */
    public Spread withoutBins() {
        return new Spread(mean, std, min, max, quantiles, List.of());
    }

    /** A value to four digits, which is as much as a figure shows. */
    static double rounded(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(DIGITS).doubleValue() : value;
    }
}
