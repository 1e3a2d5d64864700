package org.gabor.app.runs;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.gabor.engine.probe.FilterBank;

/**
 * The filters of a convolution as small images around mid-grey: in colour if they have three channels, else the mean of the
 * channels in grey.
 */
public record FilterTiles(FilterBank bank, Scale scale) {

    private static final int ZERO = 128;
    private static final int REACH = 127;

    /** The scale of black and white: the largest absolute value of each filter, or of the whole layer. */
    public enum Scale {
        EACH, LAYER
    }

    /** The columns of a grid that is 1.5 times as wide as high: 96 filters make 12 × 8. */
    public int columns() {
        return (int) Math.ceil(Math.sqrt(1.5 * bank.filters()));
    }

    public int rows() {
        return Math.ceilDiv(bank.filters(), columns());
    }

    /** One filter, height × width opaque pixels as 0xAARRGGBB. */
    public int[] pixels(int filter) {
        float[] values = bank.channels() == 3 ? slice(filter) : channelMean(filter);
        float largest = switch (scale) {
            case EACH -> largest(values);
            case LAYER -> largest(bank.values());
        };
        int area = area();
        int second = values.length == 3 * area ? area : 0;
        return IntStream.range(0, area)
                .map(i -> argb(level(values[i], largest), level(values[i + second], largest),
                        level(values[i + 2 * second], largest)))
                .toArray();
    }

    private int area() {
        return bank.height() * bank.width();
    }

    private float[] slice(int filter) {
        int size = bank.channels() * area();
        return Arrays.copyOfRange(bank.values(), filter * size, (filter + 1) * size);
    }

    private float[] channelMean(int filter) {
        float[] slice = slice(filter);
        float[] mean = new float[area()];
        for (int i = 0; i < slice.length; i++) {
            mean[i % mean.length] += slice[i] / bank.channels();
        }
        return mean;
    }

    private static float largest(float[] values) {
        float largest = Float.MIN_NORMAL;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static int level(float value, float largest) {
        return Math.clamp(ZERO + Math.round(REACH * value / largest), 0, 255);
    }

    private static int argb(int red, int green, int blue) {
        return 0xFF00_0000 | red << 16 | green << 8 | blue;
    }
}
