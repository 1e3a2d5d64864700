package org.gabor.engine.data;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gabor.graph.shape.Image;

/**
 * The batches of one pass over a data set, prepared ahead on another thread; what they hold does not depend on timing.
 * A batch's arrays are used again: it is good until the next one is asked for.
 */
public final class Batches implements Iterator<Batch>, AutoCloseable {

    private static final int AHEAD = 2;

    private final Dataset dataset;
    private final PictureFit fit;
    private final int[] order;
    private final int size;
    private final float[][] images;
    private final ExecutorService reader =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("batches").factory());
    private final Queue<Future<Batch>> ready = new ArrayDeque<>();
    private int requested;

    /**
     * The pictures of {@code dataset} in {@code order}, {@code size} at a time, as a network with {@code input} takes them.
     *
     * @param skip so many batches from the beginning are left out: where an interrupted epoch goes on
     */
    public Batches(Dataset dataset, Image input, int[] order, int size, int skip) throws DataException {
        this.dataset = dataset;
        this.fit = new PictureFit(dataset, input);
        this.order = order;
        this.size = size;
        this.images = new float[AHEAD + 1][size * fit.size()];
        this.requested = skip;
        for (int i = 0; i < AHEAD; i++) {
            requestNext();
        }
    }

    /** How many batches {@code count} pictures make; the last may be smaller. */
    public static int count(int count, int size) {
        return Math.ceilDiv(count, size);
    }

    @Override
    public boolean hasNext() {
        return !ready.isEmpty();
    }

    @Override
    public Batch next() {
        requestNext();
        try {
            return ready.remove().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new NoSuchElementException("Interrupted while waiting for a batch.");
        }
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }

    private void requestNext() {
        int batch = requested++;
        if (batch < count(order.length, size)) {
            ready.add(reader.submit(() -> read(batch)));
        }
    }

    private Batch read(int batch) {
        float[] into = images[batch % images.length];
        int first = batch * size;
        int count = Math.min(size, order.length - first);
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            fit.read(order[first + i], into, i * fit.size());
            labels[i] = dataset.label(order[first + i]);
        }
        return Batch.of(into, labels, count);
    }
}
