package org.gabor.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AmountTest {

    @Test
    void amountsAreGroupedAndHaveUnits() {
        assertEquals("3,723,968", Amount.grouped(3_723_968));
        assertEquals("895.1 M", Amount.compact(895_106_176));
        assertEquals("1.2 G", Amount.compact(1_210_000_000));
        assertEquals("9,999", Amount.compact(9_999));
        assertEquals("676.0 KiB", Amount.memory(173_056));
        assertEquals("1.1 MiB", Amount.memory(279_936));
    }
}
