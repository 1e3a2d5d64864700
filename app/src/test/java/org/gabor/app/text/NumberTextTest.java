package org.gabor.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NumberTextTest {

    @Test
    void amountsAreGroupedAndHaveUnits() {
        assertEquals("3,723,968", NumberText.grouped(3_723_968));
        assertEquals("895.1 M", NumberText.compact(895_106_176));
        assertEquals("1.2 G", NumberText.compact(1_210_000_000));
        assertEquals("9,999", NumberText.compact(9_999));
        assertEquals("676.0 KiB", NumberText.memory(173_056));
        assertEquals("1.1 MiB", NumberText.memory(279_936));
    }
}
