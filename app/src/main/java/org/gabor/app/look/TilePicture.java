package org.gabor.app.look;

import java.util.Arrays;

/** All tiles in one picture: each pixel of a tile is a square, and the tiles are in rows with black lines between them. */
public record TilePicture(Tiles tiles) {

    private static final int GAP = 2;
    private static final int TILE = 44;
    private static final int BLACK = 0xFF00_0000;

    /** The columns of a grid that is 1.5 times as wide as high: 96 tiles make 12 × 8. */
    private int columns() {
        return (int) Math.ceil(Math.sqrt(1.5 * tiles.count()));
    }

    /** The picture, with tiles of at least 23 pixels. */
    public Picture draw() {
        int zoom = Math.max(1, TILE / tiles.width());
        int across = zoom * tiles.width() + GAP;
        int down = zoom * tiles.height() + GAP;
        int width = GAP + columns() * across;
        int height = GAP + Math.ceilDiv(tiles.count(), columns()) * down;
        int[] argb = new int[width * height];
        Arrays.fill(argb, BLACK);
        for (int tile = 0; tile < tiles.count(); tile++) {
            draw(tile, zoom, argb, width, (GAP + tile / columns() * down) * width + GAP + tile % columns() * across);
        }
        return new Picture(width, height, argb);
    }

    /** @param start index of the tile's top left pixel */
    private void draw(int tile, int zoom, int[] argb, int width, int start) {
        int[] pixels = tiles.pixels(tile);
        for (int y = 0; y < zoom * tiles.height(); y++) {
            for (int x = 0; x < zoom * tiles.width(); x++) {
                argb[start + y * width + x] = pixels[y / zoom * tiles.width() + x / zoom];
            }
        }
    }
}
