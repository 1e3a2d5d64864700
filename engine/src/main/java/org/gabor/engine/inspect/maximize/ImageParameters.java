package org.gabor.engine.inspect.maximize;

import java.util.Random;

/**
 * An image in [0, 1] as a function of Fourier coefficients: low frequencies count more, as in natural images, the three colours
 * are decorrelated, and a sigmoid keeps the range. The scales and the colours' matrix are Lucid's.
 */
public final class ImageParameters {

    private static final double INITIAL = 0.01;
    private static final double SCALE = 0.25;

    /** The square root of the covariance of ImageNet's colours, by its largest column's norm. */
    private static final double[][] COLOURS = normalized(new double[][] {{0.26, 0.09, 0.02}, {0.27, 0.00, -0.05},
        {0.27, -0.09, 0.03}});

    private final int channels;
    private final int height;
    private final int width;
    private final FourierBasis rows;
    private final FourierBasis columns;
    private final double[] coefficients;

    /** @param seed determines the first image, which is nearly grey */
    public ImageParameters(int channels, int height, int width, long seed) {
        this.channels = channels;
        this.height = height;
        this.width = width;
        rows = FourierBasis.of(height);
        columns = FourierBasis.of(width);
        coefficients = new double[channels * height * width];
        Random random = new Random(seed);
        for (int i = 0; i < coefficients.length; i++) {
            coefficients[i] = INITIAL * random.nextGaussian();
        }
    }

    private static double[][] normalized(double[][] matrix) {
        double largest = 0;
        for (int column = 0; column < matrix.length; column++) {
            double squares = 0;
            for (double[] row : matrix) {
                squares += row[column] * row[column];
            }
            largest = Math.max(largest, Math.sqrt(squares));
        }
        double[][] normalized = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                normalized[i][j] = matrix[i][j] / largest;
            }
        }
        return normalized;
    }

    /** The parameters: channels×height×width. */
    double[] coefficients() {
        return coefficients;
    }

    /** The image: channels×height×width in C order, in [0, 1]. */
    public float[] image() {
        double[] planes = new double[coefficients.length];
        for (int c = 0; c < channels; c++) {
            double[] alongRows = columns.alongRows(scaled(plane(coefficients, c)), height);
            double[] pixels = rows.alongRows(FourierBasis.transposed(alongRows, height, width), width);
            System.arraycopy(FourierBasis.transposed(pixels, width, height), 0, planes, c * height * width, height * width);
        }
        double[] coloured = coloured(planes, false);
        float[] image = new float[coloured.length];
        for (int i = 0; i < image.length; i++) {
            image[i] = (float) (1 / (1 + Math.exp(-coloured[i])));
        }
        return image;
    }

    /**
     * The gradient with respect to the coefficients.
     *
     * @param image the result of {@link #image}
     * @param gradient with respect to the image
     */
    double[] gradient(float[] image, double[] gradient) {
        double[] beforeSigmoid = new double[gradient.length];
        for (int i = 0; i < gradient.length; i++) {
            beforeSigmoid[i] = gradient[i] * image[i] * (1 - image[i]);
        }
        double[] planes = coloured(beforeSigmoid, true);
        double[] result = new double[planes.length];
        for (int c = 0; c < channels; c++) {
            double[] alongColumns = rows.alongRowsAdjoint(FourierBasis.transposed(plane(planes, c), height, width), width);
            double[] spectrum = columns.alongRowsAdjoint(FourierBasis.transposed(alongColumns, width, height), height);
            System.arraycopy(scaled(spectrum), 0, result, c * height * width, height * width);
        }
        return result;
    }

    private double[] plane(double[] values, int channel) {
        double[] plane = new double[height * width];
        System.arraycopy(values, channel * plane.length, plane, 0, plane.length);
        return plane;
    }

    /** Divides by the frequency. */
    private double[] scaled(double[] spectrum) {
        double lowest = 1.0 / Math.max(height, width);
        double[] scaled = new double[spectrum.length];
        for (int i = 0; i < scaled.length; i++) {
            double frequency = Math.hypot(rows.frequency(i / width), columns.frequency(i % width));
            scaled[i] = spectrum[i] * SCALE / Math.max(frequency, lowest);
        }
        return scaled;
    }

    /** Images with three channels get correlated colours; others stay as they are. */
    private double[] coloured(double[] planes, boolean adjoint) {
        if (channels != COLOURS.length) {
            return planes;
        }
        int size = height * width;
        double[] coloured = new double[planes.length];
        for (int to = 0; to < channels; to++) {
            for (int from = 0; from < channels; from++) {
                double factor = adjoint ? COLOURS[from][to] : COLOURS[to][from];
                for (int p = 0; p < size; p++) {
                    coloured[to * size + p] += factor * planes[from * size + p];
                }
            }
        }
        return coloured;
    }
}
