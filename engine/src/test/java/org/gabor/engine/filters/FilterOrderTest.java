package org.gabor.engine.filters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import org.gabor.engine.probe.FilterBank;
import org.junit.jupiter.api.Test;

class FilterOrderTest {

    @Test
    void orientedFiltersComeFirstThenBlobsThenNoise() {
        SplittableRandom random = new SplittableRandom(2);
        DoubleBinaryOperator noise = (_, _) -> random.nextDouble(-1, 1);
        FilterBank bank = TestFilters.bank(List.of(noise, TestFilters.grating(90, 0.2, 0),
                (x, y) -> Math.exp(-(x * x + y * y) / 12), TestFilters.grating(0, 0.25, 0), TestFilters.grating(0, 0.12, 0)));
        assertEquals(List.of(4, 3, 1, 2, 0), FilterOrder.of(bank));
        FilterBank sorted = bank.reordered(FilterOrder.of(bank));
        assertEquals(List.of(0, 1, 2, 3, 4), FilterOrder.of(sorted));
        assertEquals(bank.values()[4 * 363 + 60], sorted.values()[60]);
    }

    @Test
    void whatWasLearnedIsTheDifferenceToTheInitialValues() {
        FilterBank initial = new FilterBank("conv", 1, 1, 1, 3, new float[] {1, 2, 3});
        FilterBank trained = initial.with(new float[] {1, 4, 2});
        assertArrayEquals(new float[] {0, 2, -1}, trained.minus(initial).values());
        FilterBank other = new FilterBank("conv", 1, 1, 3, 1, new float[3]);
        assertThrows(IllegalArgumentException.class, () -> trained.minus(other));
    }

    /** A blur with σ = 1 leaves exp(−(2π f)² / 2) of a wave's amplitude. */
    @Test
    void smoothingWeakensFineWavesAsTheGaussianSays() {
        FilterBank wave = TestFilters.bank(List.of((x, _) -> Math.cos(2 * Math.PI * 0.25 * x)));
        float middle = new Smoothing(1).of(wave).values()[5 * 11 + 5];
        assertEquals(Math.exp(-Math.pow(2 * Math.PI * 0.25, 2) / 2), middle, 0.01);
    }

    @Test
    void smoothingKeepsAConstantAndBringsOutStructure() {
        FilterBank constant = TestFilters.bank(List.of((_, _) -> 0.7));
        for (float value : new Smoothing(1.5).of(constant).values()) {
            assertEquals(0.7f, value, 1e-6f);
        }
        assertEquals(1, BankTraits.of(new Smoothing(1).of(TestFilters.noise(20))).structured());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new Smoothing(0)).getMessage().contains("above 0"));
    }
}
