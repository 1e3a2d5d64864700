package org.gabor.app.runs;

import java.util.stream.IntStream;
import org.gabor.engine.probe.Reconstructions;

/** Images and their reconstructions as pixels: in colour if they have three channels, else in grey. */
public record ImageTiles(Reconstructions images) {

    /** Image {@code i}, height × width opaque pixels as 0xAARRGGBB. */
    public int[] original(int i) {
        return pixels(images.originals(), i);
    }

    /** The reconstruction of the same image. */
    public int[] painted(int i) {
        return pixels(images.reconstructed(), i);
    }

    private int[] pixels(float[] values, int image) {
        int area = images.height() * images.width();
        int start = image * images.channels() * area;
        int second = images.channels() == 3 ? area : 0;
        return IntStream.range(start, start + area)
                .map(i -> 0xFF00_0000 | level(values[i]) << 16 | level(values[i + second]) << 8 | level(values[i + 2 * second]))
                .toArray();
    }

    private static int level(float value) {
        return Math.clamp(Math.round(255 * value), 0, 255);
    }
}
