package org.gabor.engine.data.loader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.Dataset;
import org.gabor.engine.data.Samples;
import org.gabor.engine.data.augment.MixupBatch;
import org.gabor.engine.task.Label;
import org.gabor.engine.task.SoftLabel;
import org.gabor.engine.task.Target;

/**
 * Reused arrays of one batch. Several threads fill its rows, and the last one completes the batch; all other
 * methods are called under one lock.
 */
final class BatchBuffers {

    private final Dataset dataset;
    private final int image;
    private final float[] images;
    private final Optional<MixupBatch> blend;
    private int[] samples = {};
    private int left;
    private boolean ready;
    private Samples batch;
    private volatile Throwable failure;

    /**
     * @param size images of a batch
     * @param image values of one image
     */
    BatchBuffers(DataLoader loader, int size, int image, int epoch) {
        this.dataset = loader.dataset();
        this.image = image;
        this.images = new float[Math.multiplyExact(size, image)];
        this.blend = loader.augmentation().mixup().map(mixup -> new MixupBatch(mixup, image, loader.seed(), epoch));
    }

    /** Assigns the arrays to a batch of these images. */
    void begin(int[] samples) {
        this.samples = samples;
        left = samples.length;
        ready = false;
        failure = null;
    }

    void read(ExamplePreprocessor fit, int row) {
        try {
            fit.read(samples[row], images, row * image);
        } catch (DataException | RuntimeException | Error e) {
            failure = e;
        }
    }

    /** Records that this many more rows are filled; returns whether all are. */
    boolean isFilled(int rows) {
        left -= rows;
        return left == 0;
    }

    /** Completes a filled batch: adds labels and applies mixup. */
    void make() {
        try {
            int[] labels = Arrays.stream(samples).map(dataset::label).toArray();
            batch = new Samples(images, blend.map(mixup -> blended(mixup, labels)).orElseGet(() -> Label.all(labels)));
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }

    void setReady() {
        ready = true;
    }

    boolean isReady() {
        return ready;
    }

    /** The batch, or the failure that prevented it. */
    Samples take() throws DataException {
        return switch (failure) {
            case null -> batch;
            case DataException unreadable -> throw unreadable;
            case Error error -> throw error;
            case Throwable unforeseen -> throw new IllegalStateException(unforeseen);
        };
    }

    private List<Target> blended(MixupBatch mixup, int[] labels) {
        int count = labels.length;
        float[] shares = new float[count];
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            shares[i] = mixup.share(samples[i]);
            targets.add(new SoftLabel(labels[i], labels[(i + 1) % count], shares[i]));
        }
        mixup.apply(images, shares, count);
        return targets;
    }
}
