package org.gabor.engine.filters;

/** The power spectrum of a filter, summed over its channels. */
final class Spectrum {

    /** Frequencies per cycle and pixel: the spectrum is sampled every 1/64 cycles per pixel. */
    private static final int SAMPLES = 64;

    private Spectrum() {}

    /** The frequency with the most power in cycles per pixel, from 0 to √½; 0 for a filter of one value. */
    static double peak(Patch patch) {
        double strongest = 0;
        double frequency = 0;
        // The other half plane has the same power.
        for (int v = 0; v <= SAMPLES / 2; v++) {
            double[] columns = alongColumns(patch, v);
            for (int u = -SAMPLES / 2; u <= SAMPLES / 2; u++) {
                double power = power(patch, columns, u);
                if (power > strongest * (1 + 1e-9)) {
                    strongest = power;
                    frequency = Math.hypot(u, v) / SAMPLES;
                }
            }
        }
        return frequency;
    }

    /** The Fourier coefficient {@code v} of each column of each channel, real and imaginary parts in turn. */
    private static double[] alongColumns(Patch patch, int v) {
        double[] coefficients = new double[2 * patch.channels() * patch.width()];
        for (int c = 0; c < patch.channels(); c++) {
            for (int x = 0; x < patch.width(); x++) {
                int at = 2 * (c * patch.width() + x);
                for (int y = 0; y < patch.height(); y++) {
                    double angle = -2 * Math.PI * v * y / SAMPLES;
                    coefficients[at] += patch.at(c, y, x) * Math.cos(angle);
                    coefficients[at + 1] += patch.at(c, y, x) * Math.sin(angle);
                }
            }
        }
        return coefficients;
    }

    private static double power(Patch patch, double[] columns, int u) {
        double power = 0;
        for (int c = 0; c < patch.channels(); c++) {
            double real = 0;
            double imaginary = 0;
            for (int x = 0; x < patch.width(); x++) {
                double cosine = Math.cos(-2 * Math.PI * u * x / SAMPLES);
                double sine = Math.sin(-2 * Math.PI * u * x / SAMPLES);
                int at = 2 * (c * patch.width() + x);
                real += columns[at] * cosine - columns[at + 1] * sine;
                imaginary += columns[at] * sine + columns[at + 1] * cosine;
            }
            power += real * real + imaginary * imaginary;
        }
        return power;
    }
}
