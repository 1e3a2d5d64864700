package org.gabor.app.view.train;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.gabor.app.look.FilterTiles;

/** All filters of a layer as one image, each weight a square of whole pixels, two pixels between filters. */
final class FilterGrid {

    private static final int GAP = 2;
    private static final int LARGEST = 24;

    private final FilterTiles tiles;
    private final int scale;

    FilterGrid(FilterTiles tiles, int width, int height) {
        this.tiles = tiles;
        int across = ((width + GAP) / tiles.columns() - GAP) / tiles.bank().width();
        int down = ((height + GAP) / tiles.rows() - GAP) / tiles.bank().height();
        this.scale = Math.clamp(Math.min(across, down), 1, LARGEST);
    }

    Image image() {
        int width = tiles.columns() * cellWidth() - GAP;
        int height = tiles.rows() * cellHeight() - GAP;
        int[] pixels = new int[width * height];
        for (int filter = 0; filter < tiles.bank().filters(); filter++) {
            int left = filter % tiles.columns() * cellWidth();
            int top = filter / tiles.columns() * cellHeight();
            new Tile(tiles.pixels(filter), tiles.bank().width(), scale).paint(pixels, top * width + left, width);
        }
        return new WritableImage(new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    }

    private int cellWidth() {
        return tiles.bank().width() * scale + GAP;
    }

    private int cellHeight() {
        return tiles.bank().height() * scale + GAP;
    }
}
