package org.gabor.engine.task;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gabor.engine.optim.Loss;
import org.gabor.graph.analysis.Ends;

/**
 * Classification: the predicted class has the largest score.
 *
 * @param classes the number of scores of a sample
 * @param loss of the scores
 */
public record Classification(int classes, Loss loss) implements Task {

    @Override
    public OutputLoss loss(Ends.Output output) {
        return output.isReconstruction() ? new OutputLoss.SquaredError() : new OutputLoss.Scores(loss);
    }

    /** The number of samples whose label has the largest score. */
    @Override
    public double measure(List<Target> targets, float[] output) {
        int correct = 0;
        for (int i = 0; i < targets.size(); i++) {
            correct += predicted(output, i) == label(targets.get(i)) ? 1 : 0;
        }
        return correct;
    }

    @Override
    public int[] labels(List<Target> targets) {
        int[] labels = new int[targets.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = label(targets.get(i));
        }
        return labels;
    }

    @Override
    public Metric metric(double mean) {
        return Metric.accuracy(mean);
    }

    @Override
    public Optional<String> problem(String dataSet, List<String> names) {
        return classes >= names.size() ? Optional.empty()
                : Optional.of("The network has %d outputs, but %s has %d classes: give its last Linear %d outputs."
                        .formatted(classes, dataSet, names.size(), names.size()));
    }

    /** The class of a target; for mixup, that of its first sample. */
    public static int label(Target target) {
        if (target instanceof ClassTarget classes) {
            return classes.label();
        }
        throw new IllegalArgumentException("Pixels have no class.");
    }

    /** The class with the largest score of a sample; the first one if several are equal. */
    public int predicted(float[] scores, int sample) {
        return largest(scores, sample * classes, classes);
    }

    /** The index, from {@code start}, of the largest of {@code count} scores; the first one if several are equal. */
    public static int largest(float[] scores, int start, int count) {
        int best = 0;
        for (int c = 1; c < count; c++) {
            best = scores[start + c] > scores[start + best] ? c : best;
        }
        return best;
    }

    /** The softmax of a sample's scores. */
    public double[] probabilities(float[] scores, int sample) {
        return softmax(scores, sample * classes, classes);
    }

    /** The softmax of {@code n} scores from index {@code start} on. */
    public static double[] softmax(float[] scores, int start, int n) {
        double max = IntStream.range(0, n).mapToDouble(c -> scores[start + c]).max().orElseThrow();
        double[] shares = IntStream.range(0, n).mapToDouble(c -> Math.exp(scores[start + c] - max)).toArray();
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / sum).toArray();
    }
}
