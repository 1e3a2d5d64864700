package org.gabor.engine.data.loader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.Dataset;
import org.gabor.engine.data.NumberedImages;
import org.gabor.engine.data.Samples;
import org.gabor.engine.data.Subset;
import org.gabor.engine.task.Classification;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;

class BatchesTest {

    private static final FeatureMap PIXEL = new FeatureMap(1, 1, 1);
    private static final Dataset SEVEN = new NumberedImages(PIXEL, 0, 1, 2, 0, 1, 2, 0);

    @Test
    void deliversEveryImageInOrderWithItsLabel() throws Exception {
        assertEquals(List.of("[6, 5, 4] [0, 2, 1]", "[3, 2, 1] [0, 2, 1]", "[0] [0]"),
                read(new int[] {6, 5, 4, 3, 2, 1, 0}, 0));
    }

    @Test
    void skippedBatchesAreTheFirstOnes() throws Exception {
        assertEquals(List.of("[0] [0]"), read(new int[] {6, 5, 4, 3, 2, 1, 0}, 2));
    }

    @Test
    void aBatchIsUntouchedUntilTheNextIsAskedFor() throws Exception {
        int[] order = IntStream.range(0, 7).toArray();
        try (Batches batches = new Batches(DataLoader.plain(SEVEN, PIXEL), order, 0, 1, 0, 2)) {
            for (int i = 0; i < 7; i++) {
                Samples batch = batches.next();
                long until = System.nanoTime() + 2_000_000;
                while (System.nanoTime() < until) {
                    assertEquals(i, batch.images()[0]);
                }
            }
            assertFalse(batches.hasNext());
        }
    }

    @Test
    void greyBecomesAsManyChannelsAsTheNetworkTakes() throws Exception {
        try (Batches batches = DataLoader.plain(SEVEN, new FeatureMap(3, 2, 2)).chosen(new int[] {4, 5}, 2)) {
            float[] expected = new float[24];
            Arrays.fill(expected, 0, 12, 4);
            Arrays.fill(expected, 12, 24, 5);
            assertArrayEquals(expected, batches.next().images());
        }
    }

    @Test
    void colourDoesNotBecomeGrey() {
        Dataset colour = new NumberedImages(new FeatureMap(3, 1, 1), 0);
        assertEquals("The network takes images of 1 channels, those of Numbered have 3: change its input.",
                assertThrows(DataException.class, () -> DataLoader.plain(colour, PIXEL).inOrder(1)).getMessage());
    }

    @Test
    void theOrderIsAPermutationThatDependsOnSeedAndEpochAlone() {
        int[] first = SampleOrder.shuffled(1000, 7, 1);
        assertArrayEquals(first, SampleOrder.shuffled(1000, 7, 1));
        assertArrayEquals(SampleOrder.sequential(1000), Arrays.stream(first).sorted().toArray());
        assertNotEquals(Arrays.toString(first), Arrays.toString(SampleOrder.shuffled(1000, 7, 2)));
        assertNotEquals(Arrays.toString(first), Arrays.toString(SampleOrder.shuffled(1000, 8, 1)));
    }

    @Test
    void aLimitTakesTheClassesInTurn() throws Exception {
        Dataset some = Subset.balanced(new NumberedImages(PIXEL, 0, 0, 0, 1, 1, 2), 5);
        float[] numbers = new float[5];
        for (int i = 0; i < numbers.length; i++) {
            some.read(i, numbers, i);
        }
        assertArrayEquals(new float[] {0, 3, 5, 1, 4}, numbers);
        assertEquals(2, some.label(2));
    }

    private static List<String> read(int[] order, int skip) throws DataException {
        List<String> seen = new ArrayList<>();
        try (Batches batches = new Batches(DataLoader.plain(SEVEN, PIXEL), order, 0, 3, skip, 2)) {
            while (batches.hasNext()) {
                Samples batch = batches.next();
                int[] numbers = IntStream.range(0, batch.count()).map(i -> (int) batch.images()[i]).toArray();
                seen.add(Arrays.toString(numbers) + " " + batch.targets().stream().map(Classification::label).toList());
            }
        }
        return seen;
    }
}
