package org.gabor.engine.inspect;

/** A Gaussian blur of planes; beyond the border, the border's value continues. */
final class GaussianBlur {

    private static final int DEVIATIONS = 3;

    private final double[] kernel;

    /** @param sigma standard deviation in pixels, above 0 */
    GaussianBlur(double sigma) {
        int radius = Math.max(1, (int) Math.ceil(DEVIATIONS * sigma));
        kernel = new double[2 * radius + 1];
        double sum = 0;
        for (int i = 0; i < kernel.length; i++) {
            double distance = (i - radius) / sigma;
            kernel[i] = Math.exp(-distance * distance / 2);
            sum += kernel[i];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
    }

    /** Blurs a height×width plane in place. */
    void apply(float[] values, int start, int height, int width) {
        for (int row = 0; row < height; row++) {
            line(values, start + row * width, 1, width);
        }
        for (int column = 0; column < width; column++) {
            line(values, start + column, width, height);
        }
    }

    private void line(float[] values, int start, int step, int n) {
        double[] blurred = new double[n];
        int radius = kernel.length / 2;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < kernel.length; k++) {
                blurred[i] += kernel[k] * values[start + Math.clamp(i + k - radius, 0, n - 1) * step];
            }
        }
        for (int i = 0; i < n; i++) {
            values[start + i * step] = (float) blurred[i];
        }
    }
}
