package org.gabor.engine.inspect.arithmetic;

import org.gabor.engine.probe.PixelArithmetic.Patch;

/**
 * A value of a layer as a weighted sum of the values in a patch of its input.
 *
 * @param kernel the factor of each value of the patch
 */
public record WeightedSum(Patch patch, double[] kernel, double bias) {

    static WeightedSum of(LayerValues in, Box box, Box.Factor factor, double bias) {
        return new WeightedSum(box.cut(in), box.values(factor), bias);
    }

    /** The patch times the kernel. */
    public double[] products() {
        double[] products = new double[kernel.length];
        for (int i = 0; i < products.length; i++) {
            products[i] = patch.values()[i] * kernel[i];
        }
        return products;
    }
}
