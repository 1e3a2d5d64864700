package org.gabor.engine.data.augment;

import java.util.Arrays;
import org.gabor.graph.shape.FeatureMap;

/** An image in work, C×H×W, values in [0, 1], in reused arrays. */
public final class ImageBuffer {

    private final int channels;
    private int height;
    private int width;
    private float[] values;
    private float[] spare;

    /** Images up to the size of {@code one} or {@code other}, with the channels of {@code one}. */
    public ImageBuffer(FeatureMap one, FeatureMap other) {
        int plane = Math.max(one.height() * one.width(), other.height() * other.width());
        channels = one.channels();
        values = new float[channels * plane];
        spare = new float[channels * plane];
    }

    /** Prepares {@link #values} for the next image, of this size. */
    public void begin(int height, int width) {
        this.height = height;
        this.width = width;
    }

    /** Makes {@link #spare} the image, with this size. */
    void swap(int height, int width) {
        float[] written = spare;
        spare = values;
        values = written;
        begin(height, width);
    }

    public int channels() {
        return channels;
    }

    public int height() {
        return height;
    }

    public int width() {
        return width;
    }

    public int plane() {
        return height * width;
    }

    /** The number of used {@link #values}. */
    public int size() {
        return channels * plane();
    }

    public float[] values() {
        return values;
    }

    /** A second array into which a step may write the changed image. */
    float[] spare() {
        return spare;
    }

    /** Fills a rectangle of one channel. */
    void fill(int channel, int top, int left, int tall, int wide, float value) {
        for (int y = top; y < top + tall; y++) {
            int row = channel * plane() + y * width + left;
            Arrays.fill(values, row, row + wide, value);
        }
    }
}
