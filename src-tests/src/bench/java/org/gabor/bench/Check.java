package org.gabor.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a program computes from {@link Weights}: the scores in prediction; where it trains, then the losses of two steps (which
 * tell whether the gradients and the update are the same) and the scores once more (which tell it of the running statistics).
 */
record Check(List<double[]> results) {

    private static final int STEPS = 2;
    private static final List<String> NAMES = List.of("scores", "losses of the first steps", "scores after these steps");

    static Check of(Contestant contestant, Mode mode) {
        contestant.load();
        List<double[]> results = new ArrayList<>(List.of(scores(contestant)));
        if (mode == Mode.TRAIN) {
            double[] losses = new double[STEPS];
            Arrays.setAll(losses, _ -> contestant.train());
            results.addAll(List.of(losses, scores(contestant)));
        }
        return new Check(results);
    }

    private static double[] scores(Contestant contestant) {
        float[] scores = contestant.predict();
        double[] values = new double[scores.length];
        Arrays.setAll(values, i -> scores[i]);
        return values;
    }

    String text() {
        return results.stream().map(values -> Arrays.stream(values).mapToObj(Double::toString).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(";"));
    }

    static Check read(String text) {
        return new Check(Arrays.stream(text.split(";"))
                .map(values -> Arrays.stream(values.split(" ")).mapToDouble(Double::parseDouble).toArray()).toList());
    }

    /**
     * How this differs from what another program computed, where it does: by more than the tolerance of the largest number
     * beside it, or after training by ten times as much, as every step blows up what rounding did to the one before.
     */
    Optional<String> complaint(Check expected, double tolerance) {
        for (int i = 0; i < results.size(); i++) {
            double difference = difference(results.get(i), expected.results.get(i));
            if (difference > (i == 0 ? tolerance : 10 * tolerance)) {
                return Optional.of("%s differ by %.2g of the largest.".formatted(NAMES.get(i), difference));
            }
        }
        return Optional.empty();
    }

    /** The largest difference of two numbers, as a share of the largest number; infinite where one is not a number. */
    private static double difference(double[] mine, double[] others) {
        if (mine.length != others.length) {
            return Double.POSITIVE_INFINITY;
        }
        double scale = Arrays.stream(others).map(Math::abs).max().orElseThrow();
        double largest = 0;
        for (int i = 0; i < mine.length; i++) {
            double difference = Math.abs(mine[i] - others[i]) / scale;
            largest = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.max(largest, difference);
        }
        return largest;
    }
}
