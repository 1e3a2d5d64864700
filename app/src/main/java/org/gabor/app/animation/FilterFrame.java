package org.gabor.app.animation;

import java.util.Arrays;
import org.gabor.app.look.FilterTiles;
import org.gabor.app.look.Picture;
import org.gabor.app.look.TilePicture;
import org.gabor.app.look.TileScale;
import org.gabor.engine.probe.FilterBank;

/**
 * The filters of an epoch above a bar that shows how much of training is done.
 *
 * @param done the share of training, from 0 to 1
 */
public record FilterFrame(FilterBank filters, double done) {

    private static final int BAR = 6;
    private static final int DARK = 0xFF00_0000;
    private static final int LIGHT = 0xFF58_A6FF;

    /** The picture. */
    public Picture draw() {
        Picture tiles = new TilePicture(new FilterTiles(filters, TileScale.EACH)).draw();
        int width = tiles.width();
        int[] argb = Arrays.copyOf(tiles.argb(), width * (tiles.height() + BAR));
        for (int row = tiles.height(); row < tiles.height() + BAR; row++) {
            int full = (int) Math.round(done * width);
            Arrays.fill(argb, row * width, row * width + full, LIGHT);
            Arrays.fill(argb, row * width + full, (row + 1) * width, DARK);
        }
        return new Picture(width, tiles.height() + BAR, argb);
    }
}
