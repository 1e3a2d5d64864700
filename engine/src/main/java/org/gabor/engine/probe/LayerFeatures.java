package org.gabor.engine.probe;

/**
 * A layer's output for many validation images.
 *
 * @param dims values of each image
 * @param reduction how the layer's output became these values
 * @param images their numbers in the validation set, from 0
 * @param labels the class of each, from 0
 * @param values images×dims, in C order
 */
public record LayerFeatures(String path, int dims, Reduction reduction, int[] images, int[] labels, float[] values)
        implements Observation {

    /** Up to so many values of an image are taken as they are. */
    public static final int MOST_DIMS = 4096;

    /** How an output becomes a list of values. */
    public enum Reduction {

        /** All values, in C order. */
        FLATTENED,

        /** The mean of each map over its places. */
        MEAN_OF_MAPS
    }

    /** The number of images. */
    public int count() {
        return images.length;
    }

    @Override
    public boolean logged() {
        return false;
    }
}
