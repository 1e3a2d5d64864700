package org.gabor.engine.probe;

/**
 * Many validation images as points of the plane, by a layer's output.
 *
 * @param path the layer's path
 * @param reduction how the layer's output became a list of values
 * @param images their numbers in the validation set, from 0
 * @param labels the class of each, from 0
 * @param predicted the predicted class of each; empty if the network has no classes
 * @param points images×2: x and y
 * @param trustworthiness of neighborhoods of {@value #NEIGHBORS} images, in [0, 1] (Venna and Kaski 2001); NaN if there are
 *     too few images
 */
public record EmbeddedImages(String path, LayerFeatures.Reduction reduction, int[] images, int[] labels, int[] predicted,
                             double[] points, double trustworthiness)
        implements Observation {

    /** The neighbors by which trustworthiness is measured. */
    public static final int NEIGHBORS = 12;

    /** The number of images. */
    public int count() {
        return images.length;
    }

    @Override
    public boolean logged() {
        return false;
    }
}
