package org.gabor.app.view.train;

import java.util.Arrays;

/**
 * A small image that is laid into a larger one, each of its pixels a square.
 *
 * @param width of the tile, in its own pixels
 * @param scale how many pixels of the larger image are a side of one of its own
 */
record Tile(int[] pixels, int width, int scale) {

    /** @param stride how many pixels a row of {@code image} has */
    void paint(int[] image, int corner, int stride) {
        for (int i = 0; i < pixels.length; i++) {
            int start = corner + i / width * scale * stride + i % width * scale;
            for (int row = 0; row < scale; row++) {
                Arrays.fill(image, start + row * stride, start + row * stride + scale, pixels[i]);
            }
        }
    }
}
