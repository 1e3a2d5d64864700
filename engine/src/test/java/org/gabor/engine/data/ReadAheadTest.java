package org.gabor.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.gabor.engine.data.loader.Batches;
import org.gabor.engine.data.loader.DataLoader;
import org.gabor.engine.data.loader.SampleOrder;
import org.gabor.engine.task.SoftLabel;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several threads prepare batches; nobody must notice but by the time it takes. What never comes ends after a minute. */
@Timeout(60)
class ReadAheadTest {

    private static final FeatureMap SMALL = new FeatureMap(3, 12, 10);
    private static final Normalization HALF = new Normalization(List.of(0.5, 0.4, 0.3), List.of(0.2, 0.3, 0.4));
    private static final Augmentation EVERYTHING = new Augmentation(Transform.usual(), true);
    private static final int COUNT = 57;
    private static final int SIZE = 10;

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 7})
    void theNumberOfThreadsMakesNoDifference(int threads) throws Exception {
        assertEquals(read(loader(3), 1, 0, 1), read(loader(3), 1, 0, threads));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void anEpochGoesOnInItsMiddleAsItWouldHave(int threads) throws Exception {
        List<String> whole = read(loader(3), 2, 0, threads);
        for (int skip = 1; skip <= 6; skip++) {
            assertEquals(whole.subList(skip, 6), read(loader(3), 2, skip, threads), "from batch " + skip);
        }
    }

    @Test
    void epochsAndSeedsDiffer() throws Exception {
        assertNotEquals(read(loader(3), 1, 0, 1), read(loader(3), 2, 0, 1));
        assertNotEquals(read(loader(3), 1, 0, 1), read(loader(4), 1, 0, 1));
    }

    /** What happens to an image does not depend on where in the epoch it comes. */
    @Test
    void anImageIsChangedTheSameWayInAnyPlace() throws Exception {
        DataLoader loader =
                new DataLoader(new NoiseImages(SMALL, COUNT), SMALL, Augmentation.parse("resized-crop,flip,jitter,erase"),
                        Optional.empty(), 8);
        try (Batches one = new Batches(loader, new int[] {5, 30, 8}, 4, 3, 0, 2);
                Batches other = new Batches(loader, new int[] {30}, 4, 1, 0, 1)) {
            int size = 3 * 12 * 10;
            assertEquals(Arrays.toString(Arrays.copyOf(other.next().images(), size)),
                    Arrays.toString(Arrays.copyOfRange(one.next().images(), size, 2 * size)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void anImageThatVanishesIsOneDataExceptionInItsBatch(int threads) throws Exception {
        DataException gone = new DataException("cat.jpg is gone.");
        Dataset vanishing = failing(25, () -> {
            throw gone;
        });
        try (Batches batches = batches(vanishing, threads)) {
            batches.next();
            batches.next();
            assertSame(gone, assertThrows(DataException.class, batches::next));
        }
        assertNoReadersLeft();
    }

    @Test
    void anErrorInsideTheDataReachesTheTrainerToo() throws Exception {
        try (Batches batches = batches(failing(0, () -> {
            throw new OutOfMemoryError("heap");
        }), 2)) {
            assertThrows(OutOfMemoryError.class, batches::next);
        }
        try (Batches batches = batches(failing(0, () -> {
            throw new IllegalArgumentException("bug");
        }), 2)) {
            assertInstanceOf(IllegalArgumentException.class, assertThrows(IllegalStateException.class, batches::next).getCause());
        }
    }

    @Test
    void closingInTheMiddleLeavesNoThreadBehind() throws Exception {
        for (int i = 0; i < 20; i++) {
            try (Batches batches = batches(new NoiseImages(SMALL, COUNT), 4)) {
                if (i % 2 == 0) {
                    batches.next();
                }
            }
            assertNoReadersLeft();
        }
    }

    @Test
    void anInterruptedTrainerStopsAndClosesCleanly() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        Dataset slow = failing(0, () -> {
            try {
                held.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        try (Batches batches = batches(slow, 2)) {
            Thread.currentThread().interrupt();
            assertThrows(NoSuchElementException.class, batches::next);
            held.countDown();
        }
        assertTrue(Thread.interrupted(), "the interrupt is kept");
        assertNoReadersLeft();
    }

    @Test
    void readersStayWithinTheRing() throws Exception {
        AtomicInteger reads = new AtomicInteger();
        CountDownLatch thirty = new CountDownLatch(30);
        Dataset counted = new Counted(COUNT, i -> {
            reads.incrementAndGet();
            thirty.countDown();
        });
        try (Batches batches = batches(counted, 4)) {
            thirty.await();
            awaitIdleReaders();
            assertEquals(30, reads.get(), "three batches ahead, then they wait");
            batches.next();
            awaitIdleReaders();
            assertEquals(30, reads.get(), "the batch in use is not written to");
        }
    }

    @Test
    void waitingIsCountedOnlyWhereItHappens() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        Dataset held = failing(0, () -> {
            try {
                asked.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        try (Batches batches = batches(held, 2)) {
            assertEquals(0, batches.waitedSeconds());
            Thread trainer = Thread.ofPlatform().start(() -> assertTrue(takes(batches)));
            while (trainer.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            long seen = System.nanoTime();
            while (System.nanoTime() - seen < 1_000_000) {
                Thread.onSpinWait();
            }
            asked.countDown();
            trainer.join();
            double waited = batches.waitedSeconds();
            assertTrue(waited >= 0.001, "waited " + waited);
            assertEquals(waited, batches.waitedSeconds());
        }
    }

    @Test
    void pastTheEndThereIsNothing() throws Exception {
        try (Batches batches = new Batches(loader(1), new int[] {1, 2}, 1, 2, 1, 1)) {
            assertFalse(batches.hasNext());
            assertThrows(NoSuchElementException.class, batches::next);
        }
    }

    @Test
    void withMixupRowsHaveTheirPartnersLabels() throws Exception {
        Dataset numbered = new NumberedImages(new FeatureMap(1, 1, 1), 0, 1, 2, 2, 1);
        DataLoader loader = new DataLoader(numbered, new FeatureMap(1, 1, 1), Augmentation.parse("mixup:1"), Optional.empty(), 6);
        try (Batches batches = new Batches(loader, new int[] {4, 0, 3, 2, 1}, 1, 3, 0, 2)) {
            Samples batch = batches.next();
            int[] partners = {0, 3, 4};
            int[] own = {4, 0, 3};
            for (int i = 0; i < 3; i++) {
                SoftLabel target = (SoftLabel) batch.targets().get(i);
                assertEquals(List.of(1, 0, 2).get(i), target.label());
                assertEquals(List.of(0, 2, 1).get(i), target.partner());
                assertEquals(target.share() * own[i] + (1 - target.share()) * partners[i], batch.images()[i], 1e-6);
            }
            Samples last = batches.next();
            assertEquals("[2 1, 1 2]", last.targets().stream().map(SoftLabel.class::cast)
                    .map(target -> target.label() + " " + target.partner()).toList().toString());
        }
    }

    private static DataLoader loader(long seed) {
        return new DataLoader(new NoiseImages(SMALL, COUNT), new FeatureMap(3, 8, 9), EVERYTHING, Optional.of(HALF), seed);
    }

    private static Batches batches(Dataset dataset, int threads) throws DataException {
        return new Batches(DataLoader.plain(dataset, SMALL), SampleOrder.sequential(dataset.count()), 0, SIZE, 0, threads);
    }

    private static List<String> read(DataLoader loader, int epoch, int skip, int threads) throws DataException {
        List<String> seen = new ArrayList<>();
        int[] order = SampleOrder.shuffled(COUNT, loader.seed(), epoch);
        try (Batches batches = new Batches(loader, order, epoch, SIZE, skip, threads)) {
            while (batches.hasNext()) {
                Samples batch = batches.next();
                float[] images = Arrays.copyOf(batch.images(), batch.count() * 3 * 8 * 9);
                seen.add(Arrays.hashCode(images) + " " + batch.targets());
            }
        }
        return seen;
    }

    private static boolean takes(Batches batches) {
        try {
            return batches.next().count() == SIZE;
        } catch (DataException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertNoReadersLeft() {
        assertEquals(List.of(), readers());
    }

    private static void awaitIdleReaders() {
        while (readers().stream().anyMatch(reader -> reader.getState() != Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
    }

    private static List<Thread> readers() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("batches")).toList();
    }

    /** Something happens when one image is read. */
    private static Dataset failing(int image, Happening happening) {
        return new Counted(COUNT, i -> {
            if (i == image) {
                happening.happen();
            }
        });
    }

    private interface Happening {
        void happen() throws DataException;
    }

    private interface Reader {
        void reads(int i) throws DataException;
    }

    private record Counted(int count, Reader reader) implements Dataset {

        @Override
        public String title() {
            return "Counted";
        }

        @Override
        public FeatureMap shape() {
            return SMALL;
        }

        @Override
        public List<String> classes() {
            return List.of("a");
        }

        @Override
        public int label(int i) {
            return 0;
        }

        @Override
        public void read(int i, float[] into, int offset) throws DataException {
            reader.reads(i);
        }
    }
}
