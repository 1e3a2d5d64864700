package org.gabor.engine.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    /** 0, 1, …, 100: the quantiles are the percentages. */
    @Test
    void quantilesMeanAndDeviationOfEvenlySpreadValues() {
        float[] values = new float[101];
        for (int i = 0; i < values.length; i++) {
            values[i] = (37 * i) % 101;
        }
        Spread spread = Spread.of(values);
        assertEquals(List.of(5.0, 25.0, 50.0, 75.0, 95.0), spread.quantiles());
        assertEquals(50, spread.mean());
        assertEquals(29.15, spread.std(), "the root of (101² − 1) / 12");
        assertEquals(0, spread.min());
        assertEquals(100, spread.max());
        assertEquals(Spread.BINS, spread.bins().size());
        assertEquals(101, spread.bins().stream().mapToInt(Integer::intValue).sum());
        assertTrue(spread.bins().stream().allMatch(count -> count == 1 || count == 2), spread.bins().toString());
    }

    @Test
    void aQuantileIsLinearBetweenTwoValues() {
        assertEquals(List.of(0.05, 0.25, 0.5, 0.75, 0.95), Spread.of(new float[] {1, 0}).quantiles());
    }

    @Test
    void equalValuesShareABin() {
        Spread spread = Spread.of(new float[] {2, 2, 2});
        assertEquals(3, spread.bins().getFirst());
        assertEquals(0, spread.std());
    }

    @Test
    void valuesThatAreNotFiniteAreLeftOut() {
        assertEquals(Spread.of(new float[] {1, 3}), Spread.of(new float[] {Float.NaN, 1, Float.POSITIVE_INFINITY, 3}));
        Spread none = Spread.of(new float[] {Float.NaN});
        assertTrue(Double.isNaN(none.mean()) && Double.isNaN(none.min()));
        assertTrue(none.bins().isEmpty());
    }
}
