package org.gabor.app.view.look;

import java.util.List;
import javafx.scene.image.Image;
import org.gabor.app.view.image.Resampling;
import org.gabor.engine.probe.InputImage;

/** Draws images as a network takes them. */
final class Pictures {

    private Pictures() {}

    /** An image whose longer side is {@code side} pixels; the first frame of a video. */
    static Image of(InputImage image, int side) {
        List<Integer> shape = image.shape();
        int height = shape.get(shape.size() - 2);
        int width = shape.getLast();
        int across = Math.max(1, side * width / Math.max(width, height));
        int down = Math.max(1, side * height / Math.max(width, height));
        Resampling drawing = Resampling.of(across, down);
        drawing.draw(pixels(image, width * height), width, 0, 0, across, down);
        return drawing.image();
    }

    /** Grey or coloured pixels, as 0xAARRGGBB. */
    private static int[] pixels(InputImage image, int area) {
        int channels = image.shape().getFirst();
        int plane = image.pixels().length / channels;
        int second = channels < 3 ? 0 : plane;
        int[] pixels = new int[area];
        for (int i = 0; i < area; i++) {
            pixels[i] = 0xFF00_0000 | level(image, i) << 16 | level(image, i + second) << 8 | level(image, i + 2 * second);
        }
        return pixels;
    }

    private static int level(InputImage image, int index) {
        return Math.clamp(Math.round(255 * image.pixels()[index]), 0, 255);
    }
}
