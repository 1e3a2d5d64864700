package org.gabor.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a program computes from {@link Weights}: the scores in prediction; where it trains, then the loss of a step and by how
 * much its update makes it fall (which tells of gradients and update) and the scores once more (which tell of running
 * statistics).
 */
record Check(List<double[]> results) {

    private static final List<String> NAMES = List.of(
            "scores", "losses of the first step", "falls of the loss by the first update", "scores after two steps");
    /** In tolerances: what rounding does to one step, the next blows up, most of all in their difference. */
    private static final List<Integer> FACTORS = List.of(1, 10, 500, 10);

    static Check of(Contestant contestant, Mode mode) {
        contestant.load();
        List<double[]> results = new ArrayList<>(List.of(scores(contestant)));
        if (mode == Mode.TRAIN) {
            double first = contestant.train();
            double second = contestant.train();
            results.addAll(List.of(new double[] {first}, new double[] {first - second}, scores(contestant)));
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
     * How this differs from what another program computed, where it does: by more than some tolerances of the largest number
     * beside it.
     */
    Optional<String> complaint(Check expected, double tolerance) {
        for (int i = 0; i < results.size(); i++) {
            double difference = difference(results.get(i), expected.results.get(i));
            if (difference > FACTORS.get(i) * tolerance) {
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
