package org.gabor.app.look;

/**
 * A picture for a person.
 *
 * @param argb opaque pixels as 0xAARRGGBB, row by row from the top left corner
 */
public record Picture(int width, int height, int[] argb) {

    public Picture {
        if (argb.length != width * height) {
            throw new IllegalArgumentException(
                    "A picture of %d×%d doesn't have %d pixels.".formatted(width, height, argb.length));
        }
    }
}
