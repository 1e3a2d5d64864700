package org.gabor.engine.filters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.gabor.engine.probe.FilterBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTraitsTest {

    private static FilterTraits traits(DoubleBinaryOperator shape) {
        return FilterTraits.of(TestFilters.bank(List.of(shape)), 0);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.15, 0, 0", "22.5, 0.15, 0, 1", "45, 0.2, 1, 2", "67.5, 0.2, 2, 3", "90, 0.15, 0, 4", "112.5, 0.25, 1, 5",
        "135, 0.12, 1.5, 6", "157.5, 0.2, 0.5, 7", "176, 0.15, 0, 0"})
    void gratingsHaveTheirAngleAndFrequency(double degrees, double frequency, double phase, int bin) {
        FilterTraits traits = traits(TestFilters.grating(degrees, frequency, phase));
        assertEquals(degrees, traits.orientation(), 4, traits.toString());
        assertEquals(frequency, traits.frequency(), 0.02, traits.toString());
        assertEquals(bin, traits.bin());
        assertTrue(traits.isGrating(), traits.toString());
        assertTrue(traits.coherence() > 0.7, traits.toString());
    }

    /** Two halves, black and white, have their peak below one cycle in ten pixels. */
    @ParameterizedTest
    @ValueSource(ints = {0, 45, 90, 120})
    void edgesAreStructuredButNoGratings(int degrees) {
        double angle = Math.toRadians(degrees);
        FilterTraits traits = traits((x, y) -> Math.clamp(x * Math.sin(angle) + y * Math.cos(angle), -1, 1));
        assertTrue(traits.isStructured(), traits.toString());
        assertFalse(traits.isGrating(), traits.toString());
        assertEquals(degrees, traits.orientation(), 4);
    }

    @Test
    void aBlobHasNoDirection() {
        FilterTraits traits = traits((x, y) -> Math.exp(-(x * x + y * y) / 12));
        assertTrue(traits.isStructured());
        assertEquals(0, traits.coherence(), 1e-9);
    }

    /** The pixels of a checkerboard are equal along its diagonals only. */
    @Test
    void theBestOfFourDirectionsCounts() {
        FilterTraits traits = traits((x, y) -> (x + y) % 2 == 0 ? 1 : -1);
        assertEquals(1, traits.selfCorrelation(), 1e-3);
        assertEquals(Math.sqrt(0.5), traits.frequency(), 0.02);
    }

    /** 3, 1 | 1, 3 has the mean 2: 1, −1 | −1, 1, whose neighbours on the diagonals are equal, in row and column opposite. */
    @Test
    void correlationsAreThoseOfAHandCalculation() {
        FilterBank bank = new FilterBank("conv", 1, 1, 2, 2, new float[] {3, 1, 1, 3});
        assertEquals(1, SelfCorrelation.best(Patch.of(bank, 0)), 1e-12);
        FilterBank rising = new FilterBank("conv", 1, 1, 1, 4, new float[] {0, 1, 2, 3});
        // With the mean removed: −1.5, −0.5, 0.5, 1.5; products 0.75 − 0.25 + 0.75, squares 2.75 on either side.
        assertEquals(1.25 / 2.75, SelfCorrelation.best(Patch.of(rising, 0)), 1e-12);
    }

    @Test
    void aConstantFilterIsNotStructured() {
        FilterTraits traits = traits((_, _) -> 3);
        assertEquals(0, traits.selfCorrelation());
        assertEquals(0, traits.frequency());
        assertFalse(traits.isStructured());
    }
}
