package org.gabor.app.view.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TotalsTest {

    @Test
    void scaleMacsToThreeFigures() {
        assertEquals("0.42 MMACs", Totals.macs(416_520));
        assertEquals("0.94 GMACs", Totals.macs(938_146_176));
        assertEquals("15.47 GMACs", Totals.macs(15_470_264_320L));
    }

    @Test
    void scaleBytesToMegaOrGiga() {
        assertEquals("32.8 MB", Totals.bytes(32_800_000));
        assertEquals("1.1 GB", Totals.bytes(1_100_000_000));
    }
}
