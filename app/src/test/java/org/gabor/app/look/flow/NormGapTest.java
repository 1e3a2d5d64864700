package org.gabor.app.look.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.gabor.engine.probe.NormStatistics;
import org.junit.jupiter.api.Test;

class NormGapTest {

    private static NormGap largest(float[] runningMean, float[] runningVariance, float[] mean, float[] variance) {
        return NormGap.largest(new NormStatistics("norm", 10, runningMean, runningVariance, mean, variance), 0).orElseThrow();
    }

    /** Channel 1 is 3 off, but its deviation is 6; channel 0 is 1 off with a deviation of 0.5. */
    @Test
    void aShiftCountsInRunningStandardDeviations() {
        NormGap gap = largest(new float[] {0, 0}, new float[] {0.25f, 36}, new float[] {-1, 3}, new float[] {0.25f, 36});
        assertEquals(new NormGap(0, -2, 1), gap);
        assertTrue(gap.isOfMean());
    }

    @Test
    void aVarianceThatShrankCountsAsMuchAsOneThatGrew() {
        NormGap gap = largest(new float[] {0, 0, 0}, new float[] {1, 1, 1}, new float[] {0.5f, 0, 0},
                new float[] {1, 4, 0.01f});
        assertEquals(2, gap.channel());
        assertEquals(0.1, gap.stretch(), 1e-6);
        assertFalse(gap.isOfMean());
    }

    /** sqrt(0 + 0.01) is the deviation by which the norm divides. */
    @Test
    void epsIsPartOfTheDeviation() {
        NormStatistics seen = new NormStatistics("norm", 10, new float[1], new float[1], new float[] {0.2f}, new float[1]);
        NormGap gap = NormGap.largest(seen, 0.01).orElseThrow();
        assertEquals(2, gap.shift(), 1e-6);
        assertEquals(1, gap.stretch(), 1e-6);
    }

    @Test
    void valuesThatAreNotFiniteAreNotCompared() {
        float[] unknown = {Float.NaN};
        assertEquals(Optional.empty(),
                NormGap.largest(new NormStatistics("norm", 1, new float[1], new float[1], new float[1], unknown), 0));
    }
}
