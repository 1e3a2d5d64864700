package org.gabor.engine.probe;

/**
 * An image that a channel of a layer responds to strongly.
 *
 * @param channel a map or a feature of the layer
 * @param pixels channels×height×width in C order, in [0, 1]: before normalization
 * @param activation for the image: of maps, the mean of their positive values over all places (negative ones count as 0), else
 *        the feature's value
 * @param noise the largest activation for images of noise
 */
public record MaximizedImage(String path, int channel, int channels, int height, int width, float[] pixels, double activation,
                             double noise)
        implements Observation {

    /** The number of noise images. */
    public static final int NOISE_IMAGES = 1000;

    @Override
    public boolean logged() {
        return false;
    }
}
