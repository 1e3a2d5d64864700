package org.gabor.engine.inspect.maximize;

/**
 * The orthonormal real Fourier basis of one axis: a constant, then a cosine and a sine of each frequency.
 *
 * @param size number of pixels
 * @param values pixels×functions, in C order
 */
record FourierBasis(int size, double[] values) {

    static FourierBasis of(int size) {
        double[] values = new double[size * size];
        for (int k = 0; k < size; k++) {
            boolean single = k == 0 || k == size - 1 && size % 2 == 0;
            double norm = Math.sqrt((single ? 1.0 : 2.0) / size);
            for (int x = 0; x < size; x++) {
                double angle = 2 * Math.PI * frequency(k, size) * x;
                values[x * size + k] = norm * (k % 2 == 1 || k == 0 ? Math.cos(angle) : Math.sin(angle));
            }
        }
        return new FourierBasis(size, values);
    }

    /** The frequency of a function in cycles per pixel, from 0 to 0.5. */
    double frequency(int k) {
        return frequency(k, size);
    }

    private static double frequency(int k, int size) {
        return Math.ceilDiv(k, 2) / (double) size;
    }

    /** rows×size coefficients of functions along the rows become rows×size pixels. */
    double[] alongRows(double[] coefficients, int rows) {
        return product(coefficients, rows, true);
    }

    /** The adjoint of {@link #alongRows}, which is its inverse. */
    double[] alongRowsAdjoint(double[] pixels, int rows) {
        return product(pixels, rows, false);
    }

    /** The product with this basis, transposed or not. */
    private double[] product(double[] in, int rows, boolean transposed) {
        double[] factor = transposed ? transposed(values, size, size) : values;
        double[] out = new double[rows * size];
        for (int row = 0; row < rows; row++) {
            for (int k = 0; k < size; k++) {
                double value = in[row * size + k];
                for (int x = 0; x < size; x++) {
                    out[row * size + x] += value * factor[k * size + x];
                }
            }
        }
        return out;
    }

    /** @param values rows×columns; the result is columns×rows */
    static double[] transposed(double[] values, int rows, int columns) {
        double[] transposed = new double[values.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                transposed[column * rows + row] = values[row * columns + column];
            }
        }
        return transposed;
    }
}
