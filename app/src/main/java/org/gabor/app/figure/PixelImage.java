package org.gabor.app.figure;

import java.awt.image.BufferedImage;

/** Pixels as Java's images. */
final class PixelImage {

    private PixelImage() {}

    static BufferedImage of(Mark.Pixels image) {
        BufferedImage pixels = new BufferedImage(image.across(), image.down(), BufferedImage.TYPE_INT_ARGB);
        pixels.setRGB(0, 0, image.across(), image.down(), image.argb(), 0, image.across());
        return pixels;
    }
}
