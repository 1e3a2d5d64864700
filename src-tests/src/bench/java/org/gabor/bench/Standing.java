package org.gabor.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What one program reached in one race. */
final class Standing {

    private final List<Double> rounds = new ArrayList<>();
    private final List<Double> steps = new ArrayList<>();
    private long peakMemory;

    /** The seconds of a round's steps. */
    void add(double[] seconds) {
        rounds.add(median(seconds));
        Arrays.stream(seconds).forEach(steps::add);
    }

    void peakMemory(long bytes) {
        peakMemory = bytes;
    }

    long peakMemory() {
        return peakMemory;
    }

    /** Of the median step. */
    double perSecond(int batch) {
        return batch / median(steps.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** How many times as fast as the other it was, the median over the rounds and between which ones it lies. */
    String ratioTo(Standing other) {
        double[] ratios = new double[rounds.size()];
        Arrays.setAll(ratios, i -> other.rounds.get(i) / rounds.get(i));
        Arrays.sort(ratios);
        return "%.2f (%.2f to %.2f)".formatted(median(ratios), ratios[0], ratios[ratios.length - 1]);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
