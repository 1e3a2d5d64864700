package org.gabor.app.look;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.gabor.engine.probe.FilterBank;

/** The filters of a convolution as small images. The largest scale is the layer's: a bank knows no other layers. */
public record FilterTiles(FilterBank bank, TileScale scale, Color color) implements Tiles {

    private static final int ZERO = 128;
    private static final int REACH = 127;
    private static final int RGB_CHANNELS = 3;

    /** How values become colours. {@code RGB} suits filters of three channels; the others show the mean of the channels. */
    public enum Color {
        /** Mid-grey for 0. */
        GREY,
        /** {@link ColorScale#DIVERGING}. */
        SIGNED,
        /** Mid-grey for 0 in each of three channels. */
        RGB;

        /** The usual one for these filters: in colour if they have three channels. */
        public static Color of(FilterBank bank) {
            return bank.channels() == RGB_CHANNELS ? RGB : GREY;
        }
    }

    /** The filters in their usual colours. */
    public FilterTiles(FilterBank bank, TileScale scale) {
        this(bank, scale, Color.of(bank));
    }

    @Override
    public int count() {
        return bank.filters();
    }

    @Override
    public int width() {
        return bank.width();
    }

    @Override
    public int height() {
        return bank.height();
    }

    /** The columns of a grid that is 1.5 times as wide as high: 96 filters make 12 × 8. */
    public int columns() {
        return (int) Math.ceil(Math.sqrt(1.5 * bank.filters()));
    }

    public int rows() {
        return Math.ceilDiv(bank.filters(), columns());
    }

    @Override
    public int[] pixels(int filter) {
        float[] values = values(filter);
        double reach = reach(values);
        int area = bank.height() * bank.width();
        return IntStream.range(0, area).map(i -> switch (color) {
            case GREY -> argb(level(values[i], reach), level(values[i], reach), level(values[i], reach));
            case SIGNED -> ColorScale.DIVERGING.argb(values[i] / reach);
            case RGB -> argb(level(values[i], reach), level(values[i + area], reach), level(values[i + 2 * area], reach));
        }).toArray();
    }

    /** What the pixels of a filter show: height×width, or 3×height×width in RGB. */
    public float[] values(int filter) {
        return color == Color.RGB ? slice(filter) : channelMean(filter);
    }

    private double reach(float[] shown) {
        return switch (scale) {
            case EACH -> largest(shown);
            case LAYER, NETWORK -> largest(bank.values());
        };
    }

    private float[] slice(int filter) {
        int size = bank.channels() * bank.height() * bank.width();
        return Arrays.copyOfRange(bank.values(), filter * size, (filter + 1) * size);
    }

    private float[] channelMean(int filter) {
        float[] slice = slice(filter);
        float[] mean = new float[bank.height() * bank.width()];
        for (int i = 0; i < slice.length; i++) {
            mean[i % mean.length] += slice[i] / bank.channels();
        }
        return mean;
    }

    private static double largest(float[] values) {
        float largest = Float.MIN_NORMAL;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static int level(float value, double reach) {
        return Math.clamp(ZERO + Math.round(REACH * value / reach), 0, 255);
    }

    private static int argb(int red, int green, int blue) {
        return 0xFF00_0000 | red << 16 | green << 8 | blue;
    }
}
