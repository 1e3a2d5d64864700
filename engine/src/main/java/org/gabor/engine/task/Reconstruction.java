package org.gabor.engine.task;

import java.util.List;
import java.util.Optional;
import org.gabor.graph.analysis.Ends;

/**
 * Reconstruction of the input: an autoencoder.
 *
 * @param size values of a sample
 */
public record Reconstruction(int size) implements Task {

    @Override
    public OutputLoss loss(Ends.Output output) {
        return new OutputLoss.SquaredError();
    }

    /** The mean squared difference of each sample's values, summed over the samples. */
    @Override
    public double measure(List<Target> targets, float[] output) {
        double sum = 0;
        for (int i = 0; i < targets.size(); i++) {
            float[] pixels = ((Pixels) targets.get(i)).values();
            for (int j = 0; j < size; j++) {
                double difference = (double) output[i * size + j] - pixels[j];
                sum += difference * difference;
            }
        }
        return sum / size;
    }

    @Override
    public int[] labels(List<Target> targets) {
        return new int[0];
    }

    @Override
    public Metric metric(double mean) {
        return new Metric("squared error", mean, Metric.Better.LOWER);
    }

    @Override
    public Optional<String> problem(String dataSet, List<String> classes) {
        return Optional.empty();
    }
}
