package org.gabor.engine.data.loader;

import java.util.Objects;
import java.util.Optional;
import org.gabor.engine.data.Augmentation;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.Dataset;
import org.gabor.engine.data.Normalization;
import org.gabor.engine.data.Samples;
import org.gabor.engine.data.Subset;
import org.gabor.graph.shape.Shape;

/**
 * Loads samples, images or videos, for a network: preprocessing and order, reproducible from the seed and the
 * epoch.
 *
 * @param input the network's input shape, C×H×W or C×D×H×W
 * @param normalization empty if examples keep their values in [0, 1]
 * @param seed determines order and augmentation
 */
public record DataLoader(Dataset dataset, Shape input, Augmentation augmentation, Optional<Normalization> normalization,
                         long seed) {

    /** The maximum number of reader threads: each needs a core, and the network needs some too. */
    private static final int MOST_THREADS = 4;

    public DataLoader {
        Objects.requireNonNull(dataset);
        Objects.requireNonNull(input);
        Objects.requireNonNull(augmentation);
        Objects.requireNonNull(normalization);
    }

    /** Samples in [0, 1], only resized. */
    public static DataLoader plain(Dataset dataset, Shape input) {
        return new DataLoader(dataset, input, Augmentation.NONE, Optional.empty(), 0);
    }

    /**
     * All samples in a random order, augmented.
     *
     * @param size batch size; the last batch may be smaller
     * @param skip batches to skip at the beginning, to continue an interrupted epoch
     * @throws DataException if shapes do not fit: see {@link org.gabor.engine.data.ShapeCompatibility}
     */
    public Batches shuffled(int epoch, int size, int skip) throws DataException {
        return new Batches(this, SampleOrder.shuffled(dataset.count(), seed, epoch), epoch, size, skip, threads());
    }

    /** All samples in their order, not augmented; throws as {@link #shuffled} does. */
    public Batches inOrder(int size) throws DataException {
        return chosen(SampleOrder.sequential(dataset.count()), size);
    }

    /** A few samples, not augmented, the classes in turn; throws as {@link #shuffled} does. */
    public Samples sample(int count) throws DataException {
        DataLoader few = new DataLoader(Subset.balanced(dataset, count), input, Augmentation.NONE, normalization, seed);
        try (Batches batches = few.inOrder(count)) {
            return batches.next();
        }
    }

    /** These samples, not augmented; throws as {@link #shuffled} does. */
    public Batches chosen(int[] examples, int size) throws DataException {
        return new Batches(new DataLoader(dataset, input, Augmentation.NONE, normalization, seed), examples, 0, size, 0,
                threads());
    }

    public ExamplePreprocessor fit(int epoch) throws DataException {
        return ExamplePreprocessor.of(this, epoch);
    }

    private static int threads() {
        return Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
    }
}
