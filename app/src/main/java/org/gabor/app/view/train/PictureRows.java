package org.gabor.app.view.train;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.gabor.app.runs.PictureTiles;
import org.gabor.engine.probe.Reconstructions;

/** Pictures with their reconstructions below, in as many pairs of rows as make them largest; all as one picture. */
final class PictureRows {

    private static final int GAP = 2;
    private static final int BETWEEN_PAIRS = 14;
    private static final int LARGEST = 8;

    private final Reconstructions pictures;
    private int scale = 1;
    private int columns;

    PictureRows(Reconstructions pictures, int width, int height) {
        this.pictures = pictures;
        columns = columns(width);
        while (scale < LARGEST && fits(scale + 1, width, height)) {
            scale++;
            columns = columns(width);
        }
    }

    /** As many as there is room for, but the pairs of rows alike. */
    private int columns(int width) {
        int most = Math.clamp((width + GAP) / (pictures.width() * scale + GAP), 1, pictures.count());
        return Math.ceilDiv(pictures.count(), Math.ceilDiv(pictures.count(), most));
    }

    private boolean fits(int enlarged, int width, int height) {
        int most = (width + GAP) / (pictures.width() * enlarged + GAP);
        return most > 0 && Math.ceilDiv(pictures.count(), most) * pairHeight(enlarged) - BETWEEN_PAIRS <= height;
    }

    /** Two rows and the room below them. */
    private int pairHeight(int enlarged) {
        return 2 * pictures.height() * enlarged + GAP + BETWEEN_PAIRS;
    }

    Image picture() {
        PictureTiles tiles = new PictureTiles(pictures);
        int width = columns * (pictures.width() * scale + GAP) - GAP;
        int height = Math.ceilDiv(pictures.count(), columns) * pairHeight(scale) - BETWEEN_PAIRS;
        int[] pixels = new int[width * height];
        for (int i = 0; i < pictures.count(); i++) {
            int corner = i / columns * pairHeight(scale) * width + i % columns * (pictures.width() * scale + GAP);
            int below = (pictures.height() * scale + GAP) * width;
            new Tile(tiles.original(i), pictures.width(), scale).paint(pixels, corner, width);
            new Tile(tiles.painted(i), pictures.width(), scale).paint(pixels, corner + below, width);
        }
        return new WritableImage(new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    }
}
