package org.gabor.engine.probe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ConfusionTest {

    @Test
    void itCountsSamplesByTrueAndPredictedClass() {
        Confusion.Counter counter = new Confusion.Counter(3);
        int[][] samples = {{2, 0}, {0, 0}, {2, 2}, {0, 0}, {2, 0}};
        for (int[] sample : samples) {
            counter.add(sample[0], sample[1]);
        }
        Confusion expected = Confusion.of(new int[][] {{2, 0, 0}, {0, 0, 0}, {2, 0, 1}});
        assertEquals(expected, counter.confusion());
        assertArrayEquals(new int[] {2, 0, 3}, expected.totals());
    }

    @Test
    void fiftyThousandClassesTakeNoMoreCellsThanSamples() {
        Confusion.Counter counter = new Confusion.Counter(50_000);
        counter.add(49_999, 49_998);
        assertEquals(1, counter.confusion().cells().size());
        assertEquals(new Confusion.Cell(49_999, 49_998, 1), counter.confusion().cells().getFirst());
    }
}
