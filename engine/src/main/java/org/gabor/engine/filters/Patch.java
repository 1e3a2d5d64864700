package org.gabor.engine.filters;

import java.util.stream.IntStream;
import org.gabor.engine.probe.FilterBank;

/**
 * One filter with the mean of each channel removed, channels×height×width in C order.
 *
 * @param values in C order
 */
record Patch(int channels, int height, int width, double[] values) {

    private static final double[] LUMINANCE = {0.299, 0.587, 0.114};

    /** Filter {@code index} of a bank. */
    static Patch of(FilterBank bank, int index) {
        int area = bank.height() * bank.width();
        double[] values = new double[bank.channels() * area];
        for (int c = 0; c < bank.channels(); c++) {
            int start = (index * bank.channels() + c) * area;
            double mean = IntStream.range(start, start + area).mapToDouble(i -> bank.values()[i]).average().orElse(0);
            for (int i = 0; i < area; i++) {
                values[c * area + i] = bank.values()[start + i] - mean;
            }
        }
        return new Patch(bank.channels(), bank.height(), bank.width(), values);
    }

    double at(int channel, int y, int x) {
        return values[(channel * height + y) * width + x];
    }

    /** The sum of the squares of all values. */
    double energy() {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }

    /** One channel: the luminance by ITU-R BT.601 if there are three channels, else the mean of the channels. */
    Patch luminance() {
        int area = height * width;
        double[] grey = new double[area];
        for (int c = 0; c < channels; c++) {
            double weight = channels == LUMINANCE.length ? LUMINANCE[c] : 1.0 / channels;
            for (int i = 0; i < area; i++) {
                grey[i] += weight * values[c * area + i];
            }
        }
        return new Patch(1, height, width, grey);
    }
}
