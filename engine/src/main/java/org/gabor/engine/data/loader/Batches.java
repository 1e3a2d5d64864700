package org.gabor.engine.data.loader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.Samples;

/**
 * The batches of one pass over a data set, in order, prepared ahead by other threads in a ring of preallocated arrays;
 * their content does not depend on timing or on the number of threads. A batch's arrays are reused: it is valid until
 * the next call of {@link #next}. One thread takes the batches.
 */
public final class Batches implements AutoCloseable {

    /** One with the network, one ready, one in work. */
    private static final int RING = 3;
    /** Images that a thread takes at a time. A small number makes the first batch of large images available early. */
    private static final int CLAIM = 4;

    private final int[] order;
    private final int size;
    private final BatchBuffers[] ring = new BatchBuffers[RING];
    private final List<Thread> readers = new ArrayList<>();
    private int claimed;
    private int released;
    private int taken;
    private boolean closed;
    private long waited;

    /** The images of {@code order} as {@code loader} preprocesses them, read by {@code threads} threads. */
    public Batches(DataLoader loader, int[] order, int epoch, int size, int skip, int threads) throws DataException {
        this.order = order;
        this.size = size;
        this.claimed = Math.min(order.length, Math.multiplyExact(skip, size));
        this.released = skip;
        this.taken = skip;
        List<ExamplePreprocessor> fits = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            fits.add(loader.fit(epoch));
        }
        Arrays.setAll(ring, _ -> new BatchBuffers(loader, Math.min(size, order.length), fits.getFirst().size(), epoch));
        for (ExamplePreprocessor fit : fits) {
            readers.add(Thread.ofPlatform().daemon().name("batches").start(() -> readAhead(fit)));
        }
    }

    /** The number of batches of {@code count} images; the last may be smaller. */
    public static int count(int count, int size) {
        return Math.ceilDiv(count, size);
    }

    public synchronized boolean hasNext() {
        return taken < count(order.length, size);
    }

    /**
     * The next batch, once it is ready.
     *
     * @throws DataException if one of its images cannot be read
     */
    public synchronized Samples next() throws DataException {
        if (!hasNext()) {
            throw new NoSuchElementException("All batches are taken.");
        }
        long asked = System.nanoTime();
        released = taken;
        notifyAll();
        BatchBuffers slot = slot(taken * size);
        while (taken * size >= claimed || !slot.isReady()) {
            await();
        }
        taken++;
        waited += System.nanoTime() - asked;
        return slot.take();
    }

    /** Seconds for which {@link #next} has made its caller wait. */
    public synchronized double waitedSeconds() {
        return waited / 1e9;
    }

    /** Stops the threads and waits for their end. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        boolean interrupted = Thread.interrupted();
        for (Thread reader : readers) {
            while (reader.isAlive()) {
                try {
                    reader.join();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void readAhead(ExamplePreprocessor fit) {
        for (int first = claim(); first < order.length; first = claim()) {
            BatchBuffers slot = slot(first);
            int end = endOfClaim(first);
            for (int i = first; i < end; i++) {
                slot.read(fit, i % size);
            }
            if (isFilled(slot, end - first)) {
                slot.make();
                setReady(slot);
            }
        }
    }

    /** The place in the order from which the calling thread reads next; past the end if nothing is left. */
    private synchronized int claim() {
        while (!closed && claimed < order.length && claimed / size >= released + RING) {
            await();
        }
        if (closed) {
            return order.length;
        }
        int first = claimed;
        if (first < order.length && first % size == 0) {
            slot(first).begin(Arrays.copyOfRange(order, first, Math.min(first + size, order.length)));
        }
        claimed = endOfClaim(first);
        return first;
    }

    private int endOfClaim(int first) {
        int endOfBatch = (first / size + 1) * size;
        return Math.min(Math.min(first + CLAIM, endOfBatch), order.length);
    }

    private BatchBuffers slot(int place) {
        return ring[place / size % RING];
    }

    private synchronized boolean isFilled(BatchBuffers slot, int rows) {
        return slot.isFilled(rows);
    }

    private synchronized void setReady(BatchBuffers slot) {
        slot.setReady();
        notifyAll();
    }

    /** Waits for a change. Only the network's thread can be interrupted. */
    private void await() {
        try {
            wait();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new NoSuchElementException("Interrupted while waiting for a batch.");
        }
    }
}
