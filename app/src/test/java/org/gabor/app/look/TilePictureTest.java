package org.gabor.app.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.gabor.engine.probe.FilterBank;
import org.junit.jupiter.api.Test;

class TilePictureTest {

    @Test
    void ninetySixFiltersOfElevenMakeTwelveColumnsOfEight() {
        Picture picture = draw(new FilterBank("conv1", 96, 1, 11, 11, new float[96 * 121]));

        assertEquals(2 + 12 * (44 + 2), picture.width());
        assertEquals(2 + 8 * (44 + 2), picture.height());
    }

    @Test
    void everyWeightIsASquareInItsPlace() {
        float[] values = {1, -1, 0, 0.5f, 2, 2, 2, 2};
        Picture picture = draw(new FilterBank("conv1", 2, 1, 2, 2, values));

        assertEquals(0xFFFFFFFF, pixel(picture, 2, 2));
        assertEquals(0xFF010101, pixel(picture, 2 + 43, 2));
        assertEquals(0xFF808080, pixel(picture, 2, 2 + 43));
        assertEquals(0xFF000000, pixel(picture, 2 + 44, 2));
        assertEquals(0xFFFFFFFF, pixel(picture, 2 + 46, 2));
    }

    private static Picture draw(FilterBank bank) {
        return new TilePicture(new FilterTiles(bank, TileScale.EACH)).draw();
    }

    private static int pixel(Picture picture, int x, int y) {
        return picture.argb()[y * picture.width() + x];
    }
}
