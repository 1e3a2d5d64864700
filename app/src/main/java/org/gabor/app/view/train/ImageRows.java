package org.gabor.app.view.train;

import java.nio.IntBuffer;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
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
    private final int width;
    private final int height;
    private int scale = 1;
    private int columns;

    /** @param width of the room there is, in pixels */
    ImageRows(Reconstructions images, int width, int height) {
        this.images = images;
        this.width = width;
        this.height = height;
        columns = columns();
        while (scale < LARGEST && fits(scale + 1)) {
            scale++;
            columns = columns();
        }
    }

    /** As many per row as fit, with pairs of rows of equal length. */
    private int columns() {
        int most = Math.clamp((width + GAP) / (images.width() * scale + GAP), 1, images.count());
        return Math.ceilDiv(images.count(), Math.ceilDiv(images.count(), most));
    }

    private boolean fits(int enlarged) {
        int most = (width + GAP) / (images.width() * enlarged + GAP);
        return most > 0 && Math.ceilDiv(images.count(), most) * pairHeight(enlarged) - BETWEEN_PAIRS <= height;
    }

    /** The height of two rows and the gap below them. */
    private int pairHeight(int enlarged) {
        return 2 * images.height() * enlarged + GAP + BETWEEN_PAIRS;
    }

    /** The image, shrunk if it is larger than the room there is. */
    ImageView view() {
        ImageView view = new ImageView(image());
        view.setSmooth(false);
        view.setPreserveRatio(true);
        view.setFitWidth(Math.min(width, view.getImage().getWidth()));
        view.setFitHeight(Math.min(height, view.getImage().getHeight()));
        view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        return view;
    }

    private Image image() {
        ImageTiles tiles = new ImageTiles(images);
        int across = columns * (images.width() * scale + GAP) - GAP;
        int down = Math.ceilDiv(images.count(), columns) * pairHeight(scale) - BETWEEN_PAIRS;
        int[] pixels = new int[across * down];
        for (int i = 0; i < images.count(); i++) {
            int corner = i / columns * pairHeight(scale) * across + i % columns * (images.width() * scale + GAP);
            int below = (images.height() * scale + GAP) * across;
            new Tile(tiles.original(i), images.width(), scale).paint(pixels, corner, across);
            new Tile(tiles.painted(i), images.width(), scale).paint(pixels, corner + below, across);
        }
        return new WritableImage(new PixelBuffer<>(across, down, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    }
}
