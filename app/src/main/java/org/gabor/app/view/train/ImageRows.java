package org.gabor.app.view.train;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.gabor.app.runs.ImageTiles;
import org.gabor.engine.probe.Reconstructions;

/** Images with their reconstructions below as one image, in as many pairs of rows as make them largest. */
final class ImageRows {

    private static final int GAP = 2;
    private static final int BETWEEN_PAIRS = 14;
    private static final int LARGEST = 8;

    private final Reconstructions images;
    private int scale = 1;
    private int columns;

    ImageRows(Reconstructions images, int width, int height) {
        this.images = images;
        columns = columns(width);
        while (scale < LARGEST && fits(scale + 1, width, height)) {
            scale++;
            columns = columns(width);
        }
    }

    /** As many per row as fit, with pairs of rows of equal length. */
    private int columns(int width) {
        int most = Math.clamp((width + GAP) / (images.width() * scale + GAP), 1, images.count());
        return Math.ceilDiv(images.count(), Math.ceilDiv(images.count(), most));
    }

    private boolean fits(int enlarged, int width, int height) {
        int most = (width + GAP) / (images.width() * enlarged + GAP);
        return most > 0 && Math.ceilDiv(images.count(), most) * pairHeight(enlarged) - BETWEEN_PAIRS <= height;
    }

    /** The height of two rows and the gap below them. */
    private int pairHeight(int enlarged) {
        return 2 * images.height() * enlarged + GAP + BETWEEN_PAIRS;
    }

    Image image() {
        ImageTiles tiles = new ImageTiles(images);
        int width = columns * (images.width() * scale + GAP) - GAP;
        int height = Math.ceilDiv(images.count(), columns) * pairHeight(scale) - BETWEEN_PAIRS;
        int[] pixels = new int[width * height];
        for (int i = 0; i < images.count(); i++) {
            int corner = i / columns * pairHeight(scale) * width + i % columns * (images.width() * scale + GAP);
            int below = (images.height() * scale + GAP) * width;
            new Tile(tiles.original(i), images.width(), scale).paint(pixels, corner, width);
            new Tile(tiles.painted(i), images.width(), scale).paint(pixels, corner + below, width);
        }
        return new WritableImage(new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    }
}
