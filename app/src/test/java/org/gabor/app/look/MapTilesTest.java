package org.gabor.app.look;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.gabor.app.look.MapTiles.Color;
import org.gabor.engine.probe.FeatureMaps;
import org.junit.jupiter.api.Test;

class MapTilesTest {

    private static final int WHITE = 0xFFFFFFFF;
    private static final int BLACK = 0xFF000000;
    private static final FeatureMaps POSITIVE = new FeatureMaps("relu", List.of(2, 1, 2), new float[] {0, 1, 0, 4});
    private static final FeatureMaps SIGNED = new FeatureMaps("conv", List.of(2, 1, 2), new float[] {-2, 1, 0, 4});

    private static int[] grey(FeatureMaps maps, TileScale scale, double network, int map) {
        return new MapTiles(maps, scale, Optional.of(Color.GREY), network).pixels(map);
    }

    @Test
    void aScaleReachesToTheLargestValueOfTheMapTheLayerOrTheNetwork() {
        assertArrayEquals(new int[] {BLACK, WHITE}, grey(POSITIVE, TileScale.EACH, 8, 0));
        assertArrayEquals(new int[] {BLACK, 0xFF404040}, grey(POSITIVE, TileScale.LAYER, 8, 0));
        assertArrayEquals(new int[] {BLACK, 0xFF808080}, grey(POSITIVE, TileScale.NETWORK, 8, 1));
    }

    @Test
    void greyBeginsWithTheSmallestValueBelowZero() {
        assertArrayEquals(new int[] {BLACK, WHITE}, grey(SIGNED, TileScale.EACH, Double.NaN, 0));
        assertArrayEquals(new int[] {0xFF555555, WHITE}, grey(SIGNED, TileScale.LAYER, Double.NaN, 1));
    }

    @Test
    void signedColoursAreAsFarFromWhiteForAValueAsForItsNegative() {
        MapTiles tiles = new MapTiles(SIGNED, TileScale.EACH);
        assertEquals(ColorScale.DIVERGING, tiles.colors());
        assertArrayEquals(new int[] {ColorScale.DIVERGING.argb(-1), ColorScale.DIVERGING.argb(0.5)}, tiles.pixels(0));
        assertEquals(-4, tiles.low());
        assertEquals(4, tiles.high());
    }

    @Test
    void aHistogramCountsAllValuesButZeros() {
        MapHistogram histogram = MapHistogram.of(SIGNED, 3);
        assertEquals(-2, histogram.low());
        assertEquals(4, histogram.high());
        assertArrayEquals(new int[] {1, 1, 1}, histogram.counts());
    }
}
