package org.gabor.engine.data;

import java.util.Arrays;
import java.util.Optional;
import org.gabor.engine.data.augment.Blend;
import org.gabor.engine.data.augment.ExampleFit;

/**
 * Arrays that hold one batch after the other. Several threads read its rows, the last of them makes the batch; all other
 * methods are called under one lock.
 */
final class Slot {

    private final Dataset dataset;
    private final int picture;
    private final float[] images;
    private final Optional<Blend> blend;
    private int[] pictures = {};
    private int left;
    private boolean ready;
    private Batch batch;
    private volatile Throwable failure;

    /**
     * @param size pictures of a batch
     * @param picture values of one picture
     */
    Slot(Feed feed, int size, int picture, int epoch) {
        this.dataset = feed.dataset();
        this.picture = picture;
        this.images = new float[Math.multiplyExact(size, picture)];
        this.blend = feed.augmentation().mixup().map(mixup -> new Blend(mixup, picture, feed.seed(), epoch));
    }

    /** From now on the arrays are those of a batch of these pictures. */
    void begin(int[] pictures) {
        this.pictures = pictures;
        left = pictures.length;
        ready = false;
        failure = null;
    }

    void read(ExampleFit fit, int row) {
        try {
            fit.read(pictures[row], images, row * picture);
        } catch (DataException | RuntimeException | Error e) {
            failure = e;
        }
    }

    /** So many rows more are read; returns whether all are. */
    boolean isFilled(int rows) {
        left -= rows;
        return left == 0;
    }

    /** All rows are read: adds labels and, with mixup, blends. */
    void make() {
        try {
            int[] labels = Arrays.stream(pictures).map(dataset::label).toArray();
            batch = blend.map(mixup -> blended(mixup, labels)).orElseGet(() -> Batch.of(images, labels, labels.length));
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

    /** The batch, or what went wrong with it. */
    Batch take() throws DataException {
        return switch (failure) {
            case null -> batch;
            case DataException unreadable -> throw unreadable;
            case Error error -> throw error;
            case Throwable unforeseen -> throw new IllegalStateException(unforeseen);
        };
    }

    private Batch blended(Blend mixup, int[] labels) {
        int count = labels.length;
        int[] partners = new int[count];
        float[] shares = new float[count];
        for (int i = 0; i < count; i++) {
            partners[i] = labels[(i + 1) % count];
            shares[i] = mixup.share(pictures[i]);
        }
        mixup.apply(images, shares, count);
        return new Batch(images, labels, partners, shares, count);
    }
}
