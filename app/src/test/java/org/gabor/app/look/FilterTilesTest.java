package org.gabor.app.look;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.gabor.engine.probe.FilterBank;
import org.junit.jupiter.api.Test;

class FilterTilesTest {

    @Test
    void layerScaleComparesFiltersWhereEachScaleStretchesThem() {
        FilterBank bank = new FilterBank("conv1", 2, 1, 1, 2, new float[] {1, -1, 0.5f, 0});

        assertArrayEquals(new int[] {0xFFFFFFFF, 0xFF808080}, new FilterTiles(bank, TileScale.EACH).pixels(1));
        assertArrayEquals(new int[] {0xFFC0C0C0, 0xFF808080}, new FilterTiles(bank, TileScale.LAYER).pixels(1));
    }

    @Test
    void threeChannelsAreRedGreenAndBlue() {
        FilterBank bank = new FilterBank("conv1", 1, 3, 1, 1, new float[] {1, 0, -1});

        assertArrayEquals(new int[] {0xFFFF8001}, new FilterTiles(bank, TileScale.EACH).pixels(0));
    }

    @Test
    void otherChannelsAreAveraged() {
        FilterBank bank = new FilterBank("conv1", 1, 2, 1, 2, new float[] {1, 1, 1, 0});

        assertArrayEquals(new int[] {0xFFFFFFFF, 0xFFC0C0C0}, new FilterTiles(bank, TileScale.EACH).pixels(0));
    }

    @Test
    void signedColoursOfThreeChannelsShowTheirMean() {
        FilterBank bank = new FilterBank("conv1", 1, 3, 1, 2, new float[] {1, 0, 1, 0, 1, -3});

        assertArrayEquals(new int[] {ColorScale.DIVERGING.argb(1), ColorScale.DIVERGING.argb(-1)},
                new FilterTiles(bank, TileScale.EACH, FilterTiles.Color.SIGNED).pixels(0));
    }

    @Test
    void aChannelOrTheNormStandsForAll() {
        FilterBank bank = new FilterBank("conv1", 2, 2, 1, 1, new float[] {3, -4, 0, 2});

        assertArrayEquals(new float[] {-4, 2}, bank.channel(1).values());
        assertArrayEquals(new float[] {5, 2}, bank.norm().values());
    }

    @Test
    void filtersOfZerosAreGrey() {
        FilterBank bank = new FilterBank("conv1", 1, 1, 1, 1, new float[1]);

        assertArrayEquals(new int[] {0xFF808080}, new FilterTiles(bank, TileScale.EACH).pixels(0));
    }

    @Test
    void gridHoldsAllFilters() {
        FilterTiles tiles = new FilterTiles(new FilterBank("conv1", 6, 1, 1, 1, new float[6]), TileScale.EACH);

        assertEquals(3, tiles.columns());
        assertEquals(2, tiles.rows());
    }
}
