package org.gabor.app.look;

/** Small images of one size. */
public interface Tiles {

    int count();

    /** The width of a tile in its own pixels. */
    int width();

    /** The height of a tile in its own pixels. */
    int height();

    /** One tile, height × width opaque pixels as 0xAARRGGBB. */
    int[] pixels(int tile);
}
