package org.gabor.engine.inspect;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Spearman's rank correlation. */
final class RankCorrelation {

    private RankCorrelation() {}

    /** In [−1, 1]; equal values share the mean of their ranks. 0 if either list is constant. */
    static double of(double[] first, double[] second) {
        double[] a = centredRanks(first);
        double[] b = centredRanks(second);
        double product = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
            squaresA += a[i] * a[i];
            squaresB += b[i] * b[i];
        }
        return squaresA == 0 || squaresB == 0 ? 0 : product / Math.sqrt(squaresA * squaresB);
    }

    /** The ranks minus their mean. */
    private static double[] centredRanks(double[] values) {
        int[] order = IntStream.range(0, values.length).boxed().sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue).toArray();
        double mean = (values.length - 1) / 2.0;
        double[] ranks = new double[values.length];
        for (int from = 0; from < order.length;) {
            int to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + to - 1) / 2.0 - mean;
            }
            from = to;
        }
        return ranks;
    }
}
