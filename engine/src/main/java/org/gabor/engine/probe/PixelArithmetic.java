package org.gabor.engine.probe;

import java.util.List;

/**
 * How a layer computes one value: the values that it reads times a kernel, summed up, plus a bias. {@code sum + bias} equals
 * {@code activation} up to rounding in single precision.
 *
 * @param type the layer's type in PyTorch's terms: {@code Conv2d}
 * @param map the channel or feature of the value
 * @param row of the value in the map; in a video, frames are stacked: frame · height + row
 * @param column of the value in the map; 0 in a vector
 * @param patch the values that the layer reads
 * @param kernel the factor of each value of the patch; between the weights of a dilated kernel it is 0. Max pooling has 1 at the
 *        largest value, average pooling 1/n, batch normalization the scale divided by the running standard deviation
 * @param products the patch times the kernel
 * @param sum of the products, in double precision
 * @param bias 0 if the layer has none
 * @param activation the value that the network computes in single precision
 * @param following the value at the same place after each element-wise layer, as long as a single one follows
 */
public record PixelArithmetic(String path, String type, int map, int row, int column, Patch patch, double[] kernel,
                              double[] products, double sum, double bias, double activation, List<Following> following)
        implements Observation {

    /**
     * A part of a layer's input. Values in the padding are 0.
     *
     * @param firstChannel the first channel of the input that belongs to the patch
     * @param channels of the patch; in a video, channels × frames, with the frames of a channel one after another
     * @param height in pixels of the input, which a dilated kernel spans; 1 in a vector
     * @param width in pixels of the input; 1 in a vector
     * @param top the row of the input where the patch begins; negative in the padding
     * @param left the column of the input where the patch begins; negative in the padding
     * @param values channels×height×width, in C order
     */
    public record Patch(int firstChannel, int channels, int height, int width, int top, int left, int inputHeight,
                        int inputWidth, float[] values) {

        /** Whether a place of the patch lies in the input; false in the padding. Row and column count from the patch's corner. */
        public boolean contains(int row, int column) {
            return top + row >= 0 && top + row < inputHeight && left + column >= 0 && left + column < inputWidth;
        }
    }

    /** The value at the same place after a layer that follows. */
    public record Following(String path, String type, double value) {}

    public PixelArithmetic {
        following = List.copyOf(following);
    }

    @Override
    public boolean logged() {
        return false;
    }
}
