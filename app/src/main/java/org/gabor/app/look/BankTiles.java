package org.gabor.app.look;

import org.gabor.app.runs.FilterTiles;

/** The filters of a convolution as tiles. */
public record BankTiles(FilterTiles filters) implements Tiles {

    @Override
    public int count() {
        return filters.bank().filters();
    }

    @Override
    public int width() {
        return filters.bank().width();
    }

    @Override
    public int height() {
        return filters.bank().height();
    }

    @Override
    public int[] pixels(int tile) {
        return filters.pixels(tile);
    }
}
