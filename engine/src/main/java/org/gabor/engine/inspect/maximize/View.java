package org.gabor.engine.inspect.maximize;

import java.util.random.RandomGenerator;

/**
 * How the network sees the image at one step: shifted, scaled and rotated by a little around its middle, with grey beyond the
 * edges. Pixels are interpolated linearly.
 *
 * @param cos of the angle, divided by the scale
 * @param sin of the angle, divided by the scale
 */
record View(int height, int width, double cos, double sin, double down, double right) {

    private static final double MOST_DEGREES = 10;
    private static final double MOST_SCALE = 0.1;

    /** The largest shift as a share of the side: Lucid's 8 pixels of 128. */
    private static final double MOST_SHIFT = 1.0 / 16;
    private static final double GREY = 0.5;

    /** Adds up what a pixel of the view takes from the image. */
    private interface Tap {

        void take(int pixel, double weight);
    }

    static View random(int height, int width, RandomGenerator random) {
        double angle = Math.toRadians(random.nextDouble(-MOST_DEGREES, MOST_DEGREES));
        double scale = 1 + random.nextDouble(-MOST_SCALE, MOST_SCALE);
        return new View(height, width, Math.cos(angle) / scale, Math.sin(angle) / scale,
                MOST_SHIFT * height * random.nextDouble(-1, 1), MOST_SHIFT * width * random.nextDouble(-1, 1));
    }

    float[] of(float[] image) {
        float[] view = new float[image.length];
        int size = height * width;
        for (int i = 0; i < image.length; i++) {
            int plane = i / size * size;
            double[] sum = {GREY};
            taps(i % size, (pixel, weight) -> sum[0] += weight * (image[plane + pixel] - GREY));
            view[i] = (float) sum[0];
        }
        return view;
    }

    /** The gradient with respect to the image, from that with respect to the view. */
    double[] adjoint(double[] gradient) {
        double[] image = new double[gradient.length];
        int size = height * width;
        for (int i = 0; i < gradient.length; i++) {
            int plane = i / size * size;
            double value = gradient[i];
            taps(i % size, (pixel, weight) -> image[plane + pixel] += weight * value);
        }
        return image;
    }

    private void taps(int pixel, Tap tap) {
        double y = pixel / width - (height - 1) / 2.0;
        double x = pixel % width - (width - 1) / 2.0;
        double row = cos * y - sin * x + (height - 1) / 2.0 + down;
        double column = sin * y + cos * x + (width - 1) / 2.0 + right;
        int top = (int) Math.floor(row);
        int left = (int) Math.floor(column);
        tap(top, left, (top + 1 - row) * (left + 1 - column), tap);
        tap(top, left + 1, (top + 1 - row) * (column - left), tap);
        tap(top + 1, left, (row - top) * (left + 1 - column), tap);
        tap(top + 1, left + 1, (row - top) * (column - left), tap);
    }

    private void tap(int row, int column, double weight, Tap tap) {
        if (row >= 0 && row < height && column >= 0 && column < width) {
            tap.take(row * width + column, weight);
        }
    }
}
