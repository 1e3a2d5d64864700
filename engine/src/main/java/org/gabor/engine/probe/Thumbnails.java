package org.gabor.engine.probe;

/**
 * Validation images, scaled down; the middle frames of videos.
 *
 * @param images their numbers in the validation set, from 0
 * @param pixels images×channels×height×width in C order, 0 to 255 as unsigned bytes
 */
public record Thumbnails(int[] images, int channels, int height, int width, byte[] pixels) implements Observation {

    /** The number of images. */
    public int count() {
        return images.length;
    }

    @Override
    public boolean logged() {
        return false;
    }
}
