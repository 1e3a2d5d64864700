package org.gabor.engine.probe;

/**
 * Statistics of some values, computed in double precision. NaN if there are no values.
 *
 * @param std standard deviation, divided by the number of values
 * @param l2 the square root of the sum of squares
 * @param zeros the share of values that are exactly 0, in [0, 1]
 */
public record Statistics(double mean, double std, double min, double max, double l2, double zeros) {

    public static Statistics of(float[] values) {
        return of(values, 0, values.length);
    }

    /** The statistics of {@code n} values from index {@code start} on. */
    public static Statistics of(float[] values, int start, int n) {
        double sum = 0;
        double squares = 0;
        double min = Double.NaN;
        double max = Double.NaN;
        int zeros = 0;
        for (int i = start; i < start + n; i++) {
            double value = values[i];
            sum += value;
            squares += value * value;
            min = min <= value ? min : value;
            max = max >= value ? max : value;
            zeros += value == 0 ? 1 : 0;
        }
        double mean = sum / n;
        return new Statistics(mean, Math.sqrt(spread(values, start, n, mean) / n), min, max, Math.sqrt(squares),
                (double) zeros / n);
    }

    /** The sum of the squared distances to the mean. */
    private static double spread(float[] values, int start, int n, double mean) {
        double sum = 0;
        for (int i = start; i < start + n; i++) {
            double distance = values[i] - mean;
            sum += distance * distance;
        }
        return sum;
    }
}
