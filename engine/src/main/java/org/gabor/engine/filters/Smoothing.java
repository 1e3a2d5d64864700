package org.gabor.engine.filters;

import org.gabor.engine.probe.FilterBank;

/**
 * A Gaussian blur of filters, so that a person sees their structure in spite of noise. At the border, weights of pixels outside are
 * left out, which keeps a constant filter constant.
 *
 * @param sigma standard deviation in pixels, above 0
 */
public record Smoothing(double sigma) {

    private static final double REACH = 3;

    public Smoothing {
        if (!(sigma > 0)) {
            throw new IllegalArgumentException("The standard deviation of a blur must be above 0, got %s.".formatted(sigma));
        }
    }

    public FilterBank of(FilterBank bank) {
        int area = bank.height() * bank.width();
        float[] smooth = new float[bank.values().length];
        for (int plane = 0; plane < smooth.length; plane += area) {
            float[] rows = new float[area];
            for (int y = 0; y < bank.height(); y++) {
                blur(bank.values(), plane + y * bank.width(), rows, y * bank.width(), 1, bank.width());
            }
            for (int x = 0; x < bank.width(); x++) {
                blur(rows, x, smooth, plane + x, bank.width(), bank.height());
            }
        }
        return bank.with(smooth);
    }

    /** Blurs a row or column of {@code count} pixels that are {@code step} apart. */
    private void blur(float[] from, int fromStart, float[] into, int intoStart, int step, int count) {
        int reach = (int) Math.ceil(REACH * sigma);
        for (int i = 0; i < count; i++) {
            double sum = 0;
            double weights = 0;
            for (int j = Math.max(0, i - reach); j < Math.min(count, i + reach + 1); j++) {
                double weight = Math.exp(-(j - i) * (j - i) / (2 * sigma * sigma));
                sum += weight * from[fromStart + j * step];
                weights += weight;
            }
            into[intoStart + i * step] = (float) (sum / weights);
        }
    }
}
