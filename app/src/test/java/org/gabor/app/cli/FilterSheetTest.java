package org.gabor.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import org.gabor.app.runs.FilterTiles;
import org.gabor.app.runs.FilterTiles.Scale;
import org.gabor.engine.probe.FilterBank;
import org.junit.jupiter.api.Test;

class FilterSheetTest {

    @Test
    void ninetySixFiltersOfElevenMakeTwelveColumnsOfEight() {
        FilterBank bank = new FilterBank("conv1", 96, 1, 11, 11, new float[96 * 121]);

        BufferedImage sheet = FilterSheet.draw(new FilterTiles(bank, Scale.EACH));

        assertEquals(2 + 12 * (44 + 2), sheet.getWidth());
        assertEquals(2 + 8 * (44 + 2), sheet.getHeight());
    }

    @Test
    void everyWeightIsASquareInItsPlace() {
        float[] values = {1, -1, 0, 0.5f, 2, 2, 2, 2};
        BufferedImage sheet = FilterSheet.draw(new FilterTiles(new FilterBank("conv1", 2, 1, 2, 2, values), Scale.EACH));

        assertEquals(0xFFFFFFFF, sheet.getRGB(2, 2));
        assertEquals(0xFF010101, sheet.getRGB(2 + 43, 2));
        assertEquals(0xFF808080, sheet.getRGB(2, 2 + 43));
        assertEquals(0xFF000000, sheet.getRGB(2 + 44, 2));
        assertEquals(0xFFFFFFFF, sheet.getRGB(2 + 46, 2));
    }
}
