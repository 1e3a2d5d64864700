package org.gabor.app.view.look.flow;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A vertical logarithmic axis over whole decades.
 *
 * @param least exponent of ten at the bottom
 * @param most exponent of ten at the top
 */
record LogScale(int least, int most) {

    private static final int MOST_TICKS = 6;

    /** An axis that holds all positive values. */
    static LogScale over(double... values) {
        double[] exponents =
                DoubleStream.of(values).filter(value -> value > 0 && Double.isFinite(value)).map(Math::log10).toArray();
        if (exponents.length == 0) {
            return new LogScale(-1, 0);
        }
        int least = (int) Math.floor(DoubleStream.of(exponents).min().orElseThrow());
        int most = (int) Math.ceil(DoubleStream.of(exponents).max().orElseThrow());
        return new LogScale(least, Math.max(most, least + 1));
    }

    /** Where a value lies: 0 at the top, 1 at the bottom. */
    double place(double value) {
        return Math.clamp((most - Math.log10(value)) / (most - least), 0.0, 1.0);
    }

    /** Powers of ten from the bottom to the top, at most six. */
    List<Double> ticks() {
        int step = Math.ceilDiv(most - least, MOST_TICKS - 1);
        return IntStream.rangeClosed(0, (most - least) / step).mapToObj(i -> Double.parseDouble("1e" + (least + i * step)))
                .toList();
    }
}
