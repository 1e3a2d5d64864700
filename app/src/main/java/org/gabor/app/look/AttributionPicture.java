package org.gabor.app.look;

import org.gabor.graph.shape.FeatureMap;

/**
 * A signed map over the greyed image, in the {@linkplain ColorScale#DIVERGING diverging} scale: white is 0, and the darkest red
 * or blue is the map's largest absolute value.
 *
 * @param image size of the image
 * @param pixels of the image: C×H×W in C order, in [0, 1]
 * @param opacity of the map over the image, from 0 to 1
 */
public record AttributionPicture(FeatureMap image, float[] pixels, SignedMap map, double opacity) {

    /** The usual opacity: the map dominates and the image is still recognized. */
    public static final double OPACITY = 0.6;

    /** The smallest longer side of a picture, in pixels. */
    private static final int LONGER_SIDE = 448;

    private static final int COLOURS = 3;

    /** The picture, with each pixel of the image enlarged to a square so that the longer side is at least 448 pixels. */
    public Picture draw() {
        return draw(zoom());
    }

    /**
     * The same with a scale that is shared with other maps.
     *
     * @param reach the absolute value of the darkest colours
     */
    public Picture draw(double reach) {
        return draw(zoom(), reach);
    }

    private int zoom() {
        return Math.ceilDiv(LONGER_SIDE, Math.max(image.height(), image.width()));
    }

    /** @param zoom side of the square that a pixel of the image becomes */
    Picture draw(int zoom) {
        return draw(zoom, map.reach());
    }

    private Picture draw(int zoom, double largest) {
        int width = zoom * image.width();
        int height = zoom * image.height();
        double reach = Math.max(largest, Float.MIN_NORMAL);
        int[] argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double value = map.at((y + 0.5) / zoom - 0.5, (x + 0.5) / zoom - 0.5) / reach;
                int grey = ColorScale.GREY.argb(luminance(y / zoom * image.width() + x / zoom));
                argb[y * width + x] = ColorScale.mix(grey, ColorScale.DIVERGING.argb(value), opacity);
            }
        }
        return new Picture(width, height, argb);
    }

    /** ITU-R BT.601 of red, green and blue; the mean of other channels. */
    private double luminance(int pixel) {
        int plane = image.height() * image.width();
        if (image.channels() == COLOURS) {
            return 0.299 * pixels[pixel] + 0.587 * pixels[pixel + plane] + 0.114 * pixels[pixel + 2 * plane];
        }
        double sum = 0;
        for (int i = pixel; i < pixels.length; i += plane) {
            sum += pixels[i];
        }
        return sum / image.channels();
    }
}
