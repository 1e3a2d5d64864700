package org.gabor.app.view.image;

import java.util.List;
import javafx.scene.image.Image;
import org.gabor.engine.probe.InputImage;

/** Draws images as a network takes them. */
public final class SampleImages {

    private SampleImages() {}

    /** An image whose longer side is {@code side} pixels; the first frame of a video. */
    public static Image of(InputImage image, int side) {
        List<Integer> shape = image.shape();
        int height = shape.get(shape.size() - 2);
        int width = shape.getLast();
        int across = Math.max(1, side * width / Math.max(width, height));
        int down = Math.max(1, side * height / Math.max(width, height));
        Resampling drawing = Resampling.of(across, down);
        drawing.draw(pixels(image.pixels(), image.shape().getFirst(), width * height), width, 0, 0, across, down);
        return drawing.image();
    }

    /** Pixels as they are: channels×height×width in [0, 1], grey or in colour. */
    public static Image exact(float[] pixels, int channels, int height, int width) {
        return new Resampling(width, height, pixels(pixels, channels, width * height)).image();
    }

    /** The first frame's pixels, grey or in colour, as 0xAARRGGBB. */
    private static int[] pixels(float[] values, int channels, int area) {
        int plane = values.length / channels;
        int second = channels < 3 ? 0 : plane;
        int[] pixels = new int[area];
        for (int i = 0; i < area; i++) {
            pixels[i] = 0xFF00_0000 | level(values[i]) << 16 | level(values[i + second]) << 8 | level(values[i + 2 * second]);
        }
        return pixels;
    }

    private static int level(float value) {
        return Math.clamp(Math.round(255 * value), 0, 255);
    }
}
