package org.gabor.engine.data;

import java.util.Objects;
import java.util.Optional;
import org.gabor.engine.data.augment.ExamplePreprocessor;
import org.gabor.graph.shape.Shape;

/**
 * How examples, images or videos, reach a network: what is done to them on the way, the same each time for the same seed and
 * epoch.
 *
 * @param input what the network takes
 * @param normalization empty if examples keep their values in [0, 1]
 * @param seed decides order and augmentation
 */
public record DataLoader(Dataset dataset, Shape input, Augmentation augmentation, Optional<Normalization> normalization,
                         long seed) {

    /** Reading ahead takes at most so many threads: they need a core each, and the network needs some too. */
    private static final int MOST_THREADS = 4;

    public DataLoader {
        Objects.requireNonNull(dataset);
        Objects.requireNonNull(input);
        Objects.requireNonNull(augmentation);
        Objects.requireNonNull(normalization);
    }

    /** Examples as they are, in [0, 1], only resized. */
    public static DataLoader plain(Dataset dataset, Shape input) {
        return new DataLoader(dataset, input, Augmentation.NONE, Optional.empty(), 0);
    }

    /**
     * All examples in a random order, augmented.
     *
     * @param size examples of a batch; the last one may be smaller
     * @param skip so many batches from the beginning are left out: where an interrupted epoch goes on
     * @throws DataException if they do not fit: see {@link ShapeCompatibility}
     */
    public Batches shuffled(int epoch, int size, int skip) throws DataException {
        return new Batches(this, SampleOrder.shuffled(dataset.count(), seed, epoch), epoch, size, skip, threads());
    }

    /** All examples in their order, not augmented; throws as {@link #shuffled} does. */
    public Batches inOrder(int size) throws DataException {
        return chosen(SampleOrder.sequential(dataset.count()), size);
    }

    /** A few examples, not augmented, the classes taking turns; throws as {@link #shuffled} does. */
    public Samples sample(int count) throws DataException {
        DataLoader few = new DataLoader(Subset.balanced(dataset, count), input, Augmentation.NONE, normalization, seed);
        try (Batches batches = few.inOrder(count)) {
            return batches.next();
        }
    }

    /** These examples, not augmented; throws as {@link #shuffled} does. */
    Batches chosen(int[] examples, int size) throws DataException {
        return new Batches(new DataLoader(dataset, input, Augmentation.NONE, normalization, seed), examples, 0, size, 0,
                threads());
    }

    ExamplePreprocessor fit(int epoch) throws DataException {
        return ExamplePreprocessor.of(this, epoch);
    }

    private static int threads() {
        return Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
    }
}
