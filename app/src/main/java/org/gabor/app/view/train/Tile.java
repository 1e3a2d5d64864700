package org.gabor.app.view.train;

import java.util.Arrays;

/**
 * A small image inside a larger one; each of its pixels is a square.
 *
 * @param width width of the tile, in its own pixels
 * @param scale the side of one of its pixels, in pixels of the larger image
 */
record Tile(int[] pixels, int width, int scale) {

    /** @param stride row length of {@code image} in pixels */
    void paint(int[] image, int corner, int stride) {
        for (int i = 0; i < pixels.length; i++) {
            int start = corner + i / width * scale * stride + i % width * scale;
            for (int row = 0; row < scale; row++) {
                Arrays.fill(image, start + row * stride, start + row * stride + scale, pixels[i]);
            }
        }
    }
}
