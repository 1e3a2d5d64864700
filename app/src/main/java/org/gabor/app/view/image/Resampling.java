package org.gabor.app.view.image;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * An image of opaque pixels that tiles are drawn into: enlarged tiles keep sharp pixels, reduced ones are averaged.
 *
 * @param pixels width × height, as 0xAARRGGBB
 */
public record Resampling(int width, int height, int[] pixels) {

    public static Resampling of(int width, int height) {
        return new Resampling(width, height, new int[width * height]);
    }

    /**
     * Draws a tile.
     *
     * @param tile opaque pixels, {@code tileWidth} per row
     * @param across width of the drawing
     * @param down height of the drawing
     */
    public void draw(int[] tile, int tileWidth, int left, int top, int across, int down) {
        int tileHeight = tile.length / tileWidth;
        for (int y = 0; y < down; y++) {
            int fromRow = y * tileHeight / down;
            int toRow = Math.max(fromRow + 1, (y + 1) * tileHeight / down);
            for (int x = 0; x < across; x++) {
                int fromColumn = x * tileWidth / across;
                int toColumn = Math.max(fromColumn + 1, (x + 1) * tileWidth / across);
                pixels[(top + y) * width + left + x] = mean(tile, tileWidth, fromRow, toRow, fromColumn, toColumn);
            }
        }
    }

    private static int mean(int[] tile, int tileWidth, int fromRow, int toRow, int fromColumn, int toColumn) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int row = fromRow; row < toRow; row++) {
            for (int column = fromColumn; column < toColumn; column++) {
                int color = tile[row * tileWidth + column];
                red += color >> 16 & 0xFF;
                green += color >> 8 & 0xFF;
                blue += color & 0xFF;
            }
        }
        int n = (toRow - fromRow) * (toColumn - fromColumn);
        return 0xFF00_0000 | red / n << 16 | green / n << 8 | blue / n;
    }

    public Image image() {
        return new WritableImage(new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    }
}
