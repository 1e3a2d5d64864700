package org.gabor.app.look.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.gabor.engine.probe.Spread;
import org.junit.jupiter.api.Test;

class BandRangeTest {

    /** Quantiles from −reach to reach. */
    private static Spread spread(double reach) {
        return new Spread(0, reach / 2, -2 * reach, 2 * reach, List.of(-reach, -reach / 2, 0.0, reach / 2, reach), List.of());
    }

    private static List<Spread> spreads(double... reaches) {
        return DoubleStream.of(reaches).mapToObj(BandRangeTest::spread).toList();
    }

    @Test
    void allMomentsFitWithoutASpike() {
        BandRange range = BandRange.of(spreads(1, 1.2, 1.1));
        assertEquals(0, range.clipped());
        assertEquals(1.2 + 0.08 * 2.4, range.most(), 1e-9);
        assertEquals(-range.most(), range.least(), 1e-9);
        assertEquals(0.5, range.place(0), 1e-9);
    }

    @Test
    void anEarlySpikeIsCutOff() {
        BandRange range = BandRange.of(Stream.concat(spreads(9).stream(), spreads(1, 1, 1, 1, 1, 1, 1, 1, 1).stream()).toList());
        assertEquals(9, range.clipped());
        assertTrue(range.most() < 1.2, range.toString());
        assertEquals(0, range.place(9));
        assertEquals(1, range.place(-9));
    }

    @Test
    void aLaterSpikeIsShown() {
        assertEquals(0, BandRange.of(spreads(1, 1, 1, 1, 9, 1, 1, 1, 1, 1)).clipped());
    }

    @Test
    void oneMomentAndNoneHaveARange() {
        assertTrue(BandRange.of(spreads(2)).most() > 2);
        assertTrue(BandRange.of(spreads(0)).most() > BandRange.of(spreads(0)).least());
        assertTrue(BandRange.of(List.of()).most() > BandRange.of(List.of()).least());
    }
}
