package org.gabor.app.look;

import org.gabor.engine.probe.Thumbnails;

/** Small images as tiles: in colour with three channels or more, else grey by the first one. */
public record ThumbnailTiles(Thumbnails images) implements Tiles {

    @Override
    public int count() {
        return images.count();
    }

    @Override
    public int width() {
        return images.width();
    }

    @Override
    public int height() {
        return images.height();
    }

    @Override
    public int[] pixels(int tile) {
        int plane = width() * height();
        int first = tile * images.channels() * plane;
        int next = images.channels() < 3 ? 0 : plane;
        int[] pixels = new int[plane];
        for (int i = 0; i < plane; i++) {
            pixels[i] = 0xFF00_0000 | level(first + i) << 16 | level(first + next + i) << 8 | level(first + 2 * next + i);
        }
        return pixels;
    }

    private int level(int index) {
        return images.pixels()[index] & 0xFF;
    }
}
