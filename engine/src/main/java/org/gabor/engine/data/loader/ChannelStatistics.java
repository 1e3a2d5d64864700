package org.gabor.engine.data.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.Dataset;
import org.gabor.engine.data.Normalization;
import org.gabor.engine.data.PreparationListener;
import org.gabor.engine.data.Samples;
import org.gabor.graph.shape.Shape;

/** Measures mean and standard deviation of a data set, channel by channel. */
public final class ChannelStatistics {

    private static final int MOST = 10_000;
    private static final int BATCH = 16;
    private static final double NO_CONTRAST = 1e-6;

    private final Dataset dataset;
    private final Shape shape;
    private final int plane;
    private final double[] sum;
    private final double[] squares;

    private ChannelStatistics(Dataset dataset) {
        this.dataset = dataset;
        this.shape = dataset.shape();
        int channels = shape.dims().getFirst();
        this.plane = Math.toIntExact(shape.size() / channels);
        this.sum = new double[channels];
        this.squares = new double[channels];
    }

    /**
     * Measures at most 10,000 samples, evenly spread over the data set. A channel without any contrast gets the deviation 1.
     *
     * @throws DataException if a sample cannot be read, or if it was called off
     */
    public static Normalization measure(Dataset dataset, PreparationListener preparation) throws DataException {
        return new ChannelStatistics(dataset).measure(preparation);
    }

    private Normalization measure(PreparationListener preparation) throws DataException {
        int count = Math.min(MOST, dataset.count());
        int[] some = IntStream.range(0, count).map(i -> (int) ((long) i * dataset.count() / count)).toArray();
        try (Batches batches = DataLoader.plain(dataset, shape).chosen(some, BATCH)) {
            while (batches.hasNext()) {
                if (preparation.cancelled("Measuring the colours of " + dataset.title())) {
                    throw new DataException("Measuring the colours of %s was called off.".formatted(dataset.title()));
                }
                add(batches.next());
            }
        }
        return result((double) count * plane);
    }

    private void add(Samples batch) {
        for (int i = 0; i < batch.count() * sum.length; i++) {
            add(i % sum.length, batch.images(), i * plane, (i + 1) * plane);
        }
    }

    private void add(int channel, float[] values, int from, int to) {
        double total = 0;
        double square = 0;
        for (int i = from; i < to; i++) {
            total += values[i];
            square += (double) values[i] * values[i];
        }
        sum[channel] += total;
        squares[channel] += square;
    }

    private Normalization result(double values) {
        List<Double> means = new ArrayList<>();
        List<Double> deviations = new ArrayList<>();
        for (int c = 0; c < sum.length; c++) {
            double mean = sum[c] / values;
            double deviation = Math.sqrt(Math.max(0, squares[c] / values - mean * mean));
            means.add(mean);
            deviations.add(deviation < NO_CONTRAST ? 1 : deviation);
        }
        return new Normalization(means, deviations);
    }
}
