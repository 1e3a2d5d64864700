package org.gabor.engine.inspect;

import java.util.List;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.Dataset;
import org.gabor.engine.probe.Thumbnails;

/** Scales images down: each pixel is the mean of the pixels that it covers. */
final class ThumbnailReader {

    private static final int MOST_SIDE = 64;

    /** Images between two reports of progress. */
    private static final int STEP = 64;

    private final Dataset images;
    private final int channels;
    private final int frames;
    private final int height;
    private final int width;
    private final ProbeListener listener;

    ThumbnailReader(Dataset images, ProbeListener listener) {
        List<Integer> shape = images.shape().dims();
        this.images = images;
        this.listener = listener;
        channels = shape.getFirst();
        height = shape.get(shape.size() - 2);
        width = shape.getLast();
        frames = Math.toIntExact(images.shape().size() / channels / height / width);
    }

    /** Images that are smaller stay as they are. Throws {@link ProbeException} if there is no such image. */
    Thumbnails read(int[] numbers, int side) {
        if (side < 1 || side > MOST_SIDE) {
            throw new ProbeException("A thumbnail has a side of 1 to %d pixels, got %d.".formatted(MOST_SIDE, side));
        }
        double scale = Math.min(1, (double) side / Math.max(height, width));
        int rows = Math.max(1, (int) Math.round(scale * height));
        int columns = Math.max(1, (int) Math.round(scale * width));
        byte[] pixels = new byte[Math.multiplyExact(numbers.length, channels * rows * columns)];
        float[] image = new float[Math.toIntExact(images.shape().size())];
        for (int i = 0; i < numbers.length; i++) {
            read(numbers[i], image);
            for (int c = 0; c < channels; c++) {
                shrink(image, (c * frames + frames / 2) * height * width, pixels, (i * channels + c) * rows * columns, rows,
                        columns);
            }
            if (i % STEP == 0) {
                listener.advance(i, numbers.length);
            }
        }
        return new Thumbnails(numbers, channels, rows, columns, pixels);
    }

    private void read(int number, float[] image) {
        if (number < 0 || number >= images.count()) {
            throw new ProbeException("There is no validation image %d: choose one from 0 to %d."
                    .formatted(number, images.count() - 1));
        }
        try {
            images.read(number, image, 0);
        } catch (DataException unreadable) {
            throw new ProbeException(unreadable.getMessage());
        }
    }

    private void shrink(float[] image, int from, byte[] pixels, int to, int rows, int columns) {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double mean = mean(image, from, row * height / rows, Math.ceilDiv((row + 1) * height, rows),
                        column * width / columns, Math.ceilDiv((column + 1) * width, columns));
                pixels[to + row * columns + column] = (byte) Math.clamp(Math.round(255 * mean), 0, 255);
            }
        }
    }

    private double mean(float[] image, int from, int top, int bottom, int left, int right) {
        double sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += image[from + y * width + x];
            }
        }
        return sum / ((bottom - top) * (right - left));
    }
}
