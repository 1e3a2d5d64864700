package org.gabor.app.cli;

import java.awt.image.BufferedImage;
import org.gabor.app.runs.FilterTiles;

/** An image of all filters of a layer: each filter pixel is a square, and filters are in rows with black lines between them. */
final class FilterSheet {

    private static final int GAP = 2;
    private static final int TILE = 44;

    private FilterSheet() {}

    static BufferedImage draw(FilterTiles tiles) {
        int zoom = Math.max(1, TILE / tiles.bank().width());
        int width = zoom * tiles.bank().width();
        int height = zoom * tiles.bank().height();
        BufferedImage sheet = new BufferedImage(GAP + tiles.columns() * (width + GAP), GAP + tiles.rows() * (height + GAP),
                BufferedImage.TYPE_INT_RGB);
        for (int filter = 0; filter < tiles.bank().filters(); filter++) {
            int left = GAP + filter % tiles.columns() * (width + GAP);
            int top = GAP + filter / tiles.columns() * (height + GAP);
            drawTile(sheet, tiles, filter, left, top, zoom);
        }
        return sheet;
    }

    private static void drawTile(BufferedImage sheet, FilterTiles tiles, int filter, int left, int top, int zoom) {
        int[] pixels = tiles.pixels(filter);
        int columns = tiles.bank().width();
        for (int y = 0; y < zoom * tiles.bank().height(); y++) {
            for (int x = 0; x < zoom * columns; x++) {
                sheet.setRGB(left + x, top + y, pixels[y / zoom * columns + x / zoom]);
            }
        }
    }
}
